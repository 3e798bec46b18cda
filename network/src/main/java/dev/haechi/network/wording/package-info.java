/** Traces and explanations as sentences in the person's language. */
@NullMarked
package dev.haechi.network.wording;

import org.jspecify.annotations.NullMarked;
