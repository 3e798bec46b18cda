/** Who reaches whom in a cluster, and why. Defines Reachability. */
@NullMarked
package dev.haechi.kubernetes.reach;

import org.jspecify.annotations.NullMarked;
