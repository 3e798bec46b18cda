/**
 * Images, and where they come from: built from a commit, made here, or pulled. Defines Image and
 * ImageBuilder.
 */
@NullMarked
package dev.haechi.delivery.image;

import org.jspecify.annotations.NullMarked;
