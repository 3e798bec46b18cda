/** Whether a witness shows its claim. */
@NullMarked
package dev.haechi.verifier.check;

import org.jspecify.annotations.NullMarked;
