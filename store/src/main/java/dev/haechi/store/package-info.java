/** PostgreSQL behind the storage ports: plain SQL, one transaction per step. Defines Database. */
@NullMarked
package dev.haechi.store;

import org.jspecify.annotations.NullMarked;
