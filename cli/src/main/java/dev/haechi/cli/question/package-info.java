/** Commands about whole designs: exposed, waypoint, blast, diff, lint. They change nothing. */
@NullMarked
package dev.haechi.cli.question;

import org.jspecify.annotations.NullMarked;
