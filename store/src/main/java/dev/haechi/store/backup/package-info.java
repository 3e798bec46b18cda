/**
 * All state in one file, written whole or not at all, and believed only when its digest is right.
 * Defines BackupWriter and BackupReader.
 */
@NullMarked
package dev.haechi.store.backup;

import org.jspecify.annotations.NullMarked;
