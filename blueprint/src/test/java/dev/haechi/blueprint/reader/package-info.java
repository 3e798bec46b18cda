/** Tests of reading. */
@NullMarked
package dev.haechi.blueprint.reader;

import org.jspecify.annotations.NullMarked;
