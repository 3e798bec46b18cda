/** Builds what the server serves, and the command that starts it. Defines ServerParts. */
@NullMarked
package dev.haechi.wiring.server;

import org.jspecify.annotations.NullMarked;
