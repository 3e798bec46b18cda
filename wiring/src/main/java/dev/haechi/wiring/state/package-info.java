/** Writes all state into one file, and restores it. Defines StateBackup and StateRestoring. */
@NullMarked
package dev.haechi.wiring.state;

import org.jspecify.annotations.NullMarked;
