/** Asks the kernel what is there, and writes and runs the scripts that change it. */
@NullMarked
package dev.haechi.cloud.local.kernel;

import org.jspecify.annotations.NullMarked;
