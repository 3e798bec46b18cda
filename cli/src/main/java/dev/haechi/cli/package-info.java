/** The haechi command: parses, calls one use case, renders the answer. */
@NullMarked
package dev.haechi.cli;

import org.jspecify.annotations.NullMarked;
