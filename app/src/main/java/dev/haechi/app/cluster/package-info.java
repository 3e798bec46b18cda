/** Questions about a cluster of Kubernetes, by its manifests. Defines ClusterReachQuestion. */
@NullMarked
package dev.haechi.app.cluster;

import org.jspecify.annotations.NullMarked;
