/** Tests of resolving. */
@NullMarked
package dev.haechi.blueprint.resolve;

import org.jspecify.annotations.NullMarked;
