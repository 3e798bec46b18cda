/** What a person or a program reads: the console, tables, JSON, progress, exit codes. */
@NullMarked
package dev.haechi.cli.output;

import org.jspecify.annotations.NullMarked;
