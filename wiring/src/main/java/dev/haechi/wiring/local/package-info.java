/** Builds Haechi for one machine: its kernel, its containers, its database. */
@NullMarked
package dev.haechi.wiring.local;

import org.jspecify.annotations.NullMarked;
