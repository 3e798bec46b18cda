/** The commands about secrets, the audit record, backups. */
@NullMarked
package dev.haechi.cli.platform;

import org.jspecify.annotations.NullMarked;
