/** The commands that put services into service and read what they print. */
@NullMarked
package dev.haechi.cli.deliver;

import org.jspecify.annotations.NullMarked;
