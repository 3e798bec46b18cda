/** What every command shares: the options of the root, what a command is about, complaints. */
@NullMarked
package dev.haechi.cli.shell;

import org.jspecify.annotations.NullMarked;
