/** Draws a landscape as SVG. Pure. */
@NullMarked
package dev.haechi.picture;

import org.jspecify.annotations.NullMarked;
