/** What manifests say of a cluster: workloads, services, policies. Defines Cluster. */
@NullMarked
package dev.haechi.kubernetes.cluster;

import org.jspecify.annotations.NullMarked;
