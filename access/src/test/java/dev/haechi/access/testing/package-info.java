/** What every implementation of access's ports has to do, and data for such tests. */
@NullMarked
package dev.haechi.access.testing;

import org.jspecify.annotations.NullMarked;
