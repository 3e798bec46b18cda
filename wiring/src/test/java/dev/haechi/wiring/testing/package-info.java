/** Environments that a database knows, for tests of what is done in them. Defines KnownBank. */
@NullMarked
package dev.haechi.wiring.testing;

import org.jspecify.annotations.NullMarked;
