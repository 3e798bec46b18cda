/** Facts that may be missing. Defines Fact. */
@NullMarked
package dev.haechi.model.fact;

import org.jspecify.annotations.NullMarked;
