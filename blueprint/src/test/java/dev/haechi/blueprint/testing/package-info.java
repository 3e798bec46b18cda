/** Blueprints for tests: the examples, small texts, and random ones from a seed. */
@NullMarked
package dev.haechi.blueprint.testing;

import org.jspecify.annotations.NullMarked;
