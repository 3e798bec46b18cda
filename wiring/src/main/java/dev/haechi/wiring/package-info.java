/** Builds everything from its parts; the only place that names adapters. */
@NullMarked
package dev.haechi.wiring;

import org.jspecify.annotations.NullMarked;
