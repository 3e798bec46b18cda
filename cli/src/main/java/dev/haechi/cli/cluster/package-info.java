/** Commands about a cluster of Kubernetes, by its manifests. Defines ClusterCommands. */
@NullMarked
package dev.haechi.cli.cluster;

import org.jspecify.annotations.NullMarked;
