/** What a certificate claims, and the certificate itself as a value. */
@NullMarked
package dev.haechi.verifier.claim;

import org.jspecify.annotations.NullMarked;
