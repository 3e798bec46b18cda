/** Commands about the life of an environment on this machine, from doctor to down. */
@NullMarked
package dev.haechi.cli.life;

import org.jspecify.annotations.NullMarked;
