/** Issues certificates that nothing arrives, and checks those of others. Main type: Verifier. */
@NullMarked
package dev.haechi.verifier;

import org.jspecify.annotations.NullMarked;
