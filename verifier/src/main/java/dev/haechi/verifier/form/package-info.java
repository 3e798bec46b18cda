/** Certificates as text, and which members of a landscape's form are known. */
@NullMarked
package dev.haechi.verifier.form;

import org.jspecify.annotations.NullMarked;
