/** Runs, looks at, leads callers to, and ends the containers of replicas. */
@NullMarked
package dev.haechi.containers.replica;

import org.jspecify.annotations.NullMarked;
