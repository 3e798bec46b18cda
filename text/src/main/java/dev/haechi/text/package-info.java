/**
 * Problems with their place and their fix, positioned YAML and JSON, messages in Korean and
 * English.
 */
@NullMarked
package dev.haechi.text;

import org.jspecify.annotations.NullMarked;
