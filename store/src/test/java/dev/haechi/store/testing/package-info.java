/** A real PostgreSQL for tests of the store and of what stands on it. */
@NullMarked
package dev.haechi.store.testing;

import org.jspecify.annotations.NullMarked;
