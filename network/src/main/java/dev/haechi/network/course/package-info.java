/** How flows move: from place to place, forward and back, up to their end. */
@NullMarked
package dev.haechi.network.course;

import org.jspecify.annotations.NullMarked;
