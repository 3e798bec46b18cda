/** A second reading of the raw landscape, packet by packet; knows nothing of the engine. */
@NullMarked
package dev.haechi.network.oracle;

import org.jspecify.annotations.NullMarked;
