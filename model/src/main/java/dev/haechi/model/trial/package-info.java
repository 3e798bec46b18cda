/** Finds out by trying. Defines Smallest. */
@NullMarked
package dev.haechi.model.trial;

import org.jspecify.annotations.NullMarked;
