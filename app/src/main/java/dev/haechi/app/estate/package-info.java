/** Estates: large landscapes from a seed, to measure with. docs/estate.md has the distributions. */
@NullMarked
package dev.haechi.app.estate;

import org.jspecify.annotations.NullMarked;
