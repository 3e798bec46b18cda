/**
 * Plans the way from what is to what is meant, and applies it: journal, ports and the in-memory
 * provider.
 */
@NullMarked
package dev.haechi.provision;

import org.jspecify.annotations.NullMarked;
