/**
 * What the tests of other modules need of the model: random landscapes from seeds. Published as
 * test-jar. Defines Feature and RandomLandscapes.
 */
@NullMarked
package dev.haechi.model.testing;

import org.jspecify.annotations.NullMarked;
