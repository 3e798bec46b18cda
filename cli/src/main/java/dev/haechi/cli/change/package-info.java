/** The commands that look at the network of an environment and change it. */
@NullMarked
package dev.haechi.cli.change;

import org.jspecify.annotations.NullMarked;
