/** Whether a kubeconfig leads to a cluster to deliver to. Defines ExamineKubeconfig, Step. */
@NullMarked
package dev.haechi.app.kubeconfig;

import org.jspecify.annotations.NullMarked;
