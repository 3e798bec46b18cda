/** Does a flow arrive, and why? Reachability as exact sets of flows. Pure. */
@NullMarked
package dev.haechi.network;

import org.jspecify.annotations.NullMarked;
