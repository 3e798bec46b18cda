/** Sends real packets from inside namespaces and says what became of them. */
@NullMarked
package dev.haechi.cloud.local.probe;

import org.jspecify.annotations.NullMarked;
