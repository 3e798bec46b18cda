/** All state of a machine in one file, and back. Defines Backup and Restore. */
@NullMarked
package dev.haechi.app.backup;

import org.jspecify.annotations.NullMarked;
