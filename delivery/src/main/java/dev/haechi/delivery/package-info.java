/** Releases and rollouts, webhook verification, and the ports to a runtime and an image builder. */
@NullMarked
package dev.haechi.delivery;

import org.jspecify.annotations.NullMarked;
