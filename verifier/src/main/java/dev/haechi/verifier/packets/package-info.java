/** Sets of packets as boxes, with just the operations that checking needs. */
@NullMarked
package dev.haechi.verifier.packets;

import org.jspecify.annotations.NullMarked;
