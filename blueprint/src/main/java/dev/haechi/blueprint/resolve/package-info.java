/**
 * Designs what a blueprint leaves out and derives the least privileges that its intentions need.
 * Defines Resolver and Resolved. Pure.
 */
@NullMarked
package dev.haechi.blueprint.resolve;

import org.jspecify.annotations.NullMarked;
