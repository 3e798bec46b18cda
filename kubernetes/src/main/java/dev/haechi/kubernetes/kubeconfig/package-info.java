/** Reads what a person got to reach a cluster with. Defines Kubeconfig, Choice, Material. */
@NullMarked
package dev.haechi.kubernetes.kubeconfig;

import org.jspecify.annotations.NullMarked;
