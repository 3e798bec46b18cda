/**
 * What two clusters let pass differently, and which objects make the difference. Defines Edit,
 * Change.
 */
@NullMarked
package dev.haechi.kubernetes.diff;

import org.jspecify.annotations.NullMarked;
