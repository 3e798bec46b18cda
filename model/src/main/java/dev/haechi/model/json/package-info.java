/**
 * The JSON form of a landscape (docs/landscape.md), written to the byte the same every time and
 * read back with the place of every flaw. Defines LandscapeJson, LandscapeDigest,
 * LandscapeDocument, LandscapeReading.
 */
@NullMarked
package dev.haechi.model.json;

import org.jspecify.annotations.NullMarked;
