/** A real PostgreSQL of our own, started where none is given. Defines EmbeddedPostgres. */
@NullMarked
package dev.haechi.store.embedded;

import org.jspecify.annotations.NullMarked;
