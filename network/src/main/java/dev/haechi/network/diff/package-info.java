/**
 * What two landscapes let pass differently, and which edits make the difference. Defines Standing,
 * Passages, Change.
 */
@NullMarked
package dev.haechi.network.diff;

import org.jspecify.annotations.NullMarked;
