/** Typed names of the things in a landscape. Defines Id and its kinds. */
@NullMarked
package dev.haechi.model.id;

import org.jspecify.annotations.NullMarked;
