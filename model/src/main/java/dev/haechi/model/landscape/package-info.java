/** The whole: Landscape, its intents, its origins. */
@NullMarked
package dev.haechi.model.landscape;

import org.jspecify.annotations.NullMarked;
