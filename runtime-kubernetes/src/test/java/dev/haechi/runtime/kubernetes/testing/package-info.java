/** Authorities and API servers for tests, on real sockets. */
@NullMarked
package dev.haechi.runtime.kubernetes.testing;

import org.jspecify.annotations.NullMarked;
