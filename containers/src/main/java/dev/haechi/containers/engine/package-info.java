/** Podman as a command with settings, a home and users of its own. */
@NullMarked
package dev.haechi.containers.engine;

import org.jspecify.annotations.NullMarked;
