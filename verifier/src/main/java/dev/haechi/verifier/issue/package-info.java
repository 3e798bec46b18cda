/** Finds witnesses, by following packets with the rules that check them. */
@NullMarked
package dev.haechi.verifier.issue;

import org.jspecify.annotations.NullMarked;
