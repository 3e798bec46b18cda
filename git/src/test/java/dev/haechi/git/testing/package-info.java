/** The real git, for tests. */
@NullMarked
package dev.haechi.git.testing;

import org.jspecify.annotations.NullMarked;
