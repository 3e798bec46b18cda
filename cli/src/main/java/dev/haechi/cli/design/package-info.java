/** Commands about a landscape: check, reach, trace, explain. They change nothing. */
@NullMarked
package dev.haechi.cli.design;

import org.jspecify.annotations.NullMarked;
