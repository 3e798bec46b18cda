/** Sockets of network namespaces, which Java has no words for. */
@NullMarked
package dev.haechi.cloud.local.socket;

import org.jspecify.annotations.NullMarked;
