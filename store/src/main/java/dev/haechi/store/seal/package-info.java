/** Secrets sealed at rest. Defines SealKey. */
@NullMarked
package dev.haechi.store.seal;

import org.jspecify.annotations.NullMarked;
