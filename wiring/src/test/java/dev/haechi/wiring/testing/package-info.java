/**
 * Environments that a database knows, for tests of what is done in them, and a real API server.
 * Defines KnownBank, RealApiServer.
 */
@NullMarked
package dev.haechi.wiring.testing;

import org.jspecify.annotations.NullMarked;
