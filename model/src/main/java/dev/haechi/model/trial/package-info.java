/** Finds out by trying. Defines Smallest, Trials, Cause. */
@NullMarked
package dev.haechi.model.trial;

import org.jspecify.annotations.NullMarked;
