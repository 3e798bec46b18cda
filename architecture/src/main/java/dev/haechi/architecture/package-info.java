/** Tests only: the table of modules, the poms and the bytecode say the same. */
@NullMarked
package dev.haechi.architecture;

import org.jspecify.annotations.NullMarked;
