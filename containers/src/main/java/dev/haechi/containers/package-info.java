/** Podman and Docker behind the delivery ports, and the base images. */
@NullMarked
package dev.haechi.containers;

import org.jspecify.annotations.NullMarked;
