/**
 * A landscape as packets meet it: cohorts, origins, routing tables, and the sieves of its filters.
 */
@NullMarked
package dev.haechi.network.atlas;

import org.jspecify.annotations.NullMarked;
