/**
 * Whether what was written makes sense together: names that stand for something, blocks that do not
 * clash. Defines Sense and the Draft that it looks at.
 */
@NullMarked
package dev.haechi.blueprint.sense;

import org.jspecify.annotations.NullMarked;
