/** Random manifests, and a reading of them that shares nothing with the engine. */
@NullMarked
package dev.haechi.kubernetes.oracle;

import org.jspecify.annotations.NullMarked;
