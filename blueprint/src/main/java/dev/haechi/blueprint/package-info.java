/**
 * What a person wrote, as values that know their place. Defines Blueprint and the parts of its
 * {@code spec}. No I/O.
 */
@NullMarked
package dev.haechi.blueprint;

import org.jspecify.annotations.NullMarked;
