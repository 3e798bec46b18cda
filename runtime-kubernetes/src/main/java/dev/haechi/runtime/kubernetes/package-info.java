/** Speaks with the API server of a cluster. Defines ClusterDoor. */
@NullMarked
package dev.haechi.runtime.kubernetes;

import org.jspecify.annotations.NullMarked;
