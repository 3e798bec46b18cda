/**
 * Sets as numbers, for what is asked millions of times. Defines Spans, services as ranges of one
 * number line; Bits, members of a crowd; Cells, what is found by pairs of parties.
 */
@NullMarked
package dev.haechi.network.spans;

import org.jspecify.annotations.NullMarked;
