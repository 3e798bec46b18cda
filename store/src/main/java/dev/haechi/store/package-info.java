/** PostgreSQL behind the storage ports, and secrets sealed at rest. */
@NullMarked
package dev.haechi.store;

import org.jspecify.annotations.NullMarked;
