/**
 * Reads a blueprint: form, then sense, with every problem at its place. Defines BlueprintReader,
 * BlueprintFolder and the published JSON Schema.
 */
@NullMarked
package dev.haechi.blueprint.reader;

import org.jspecify.annotations.NullMarked;
