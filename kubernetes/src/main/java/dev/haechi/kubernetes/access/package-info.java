/**
 * Judges whether a kubeconfig leads to a cluster that Haechi can deliver to. Defines ClusterAccess
 * (the port), Reading, Reach, Replies, Right.
 */
@NullMarked
package dev.haechi.kubernetes.access;

import org.jspecify.annotations.NullMarked;
