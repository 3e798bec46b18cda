/**
 * Whether a landscape meets its controls. Defines Policy; a judgement as text; the control page.
 */
@NullMarked
package dev.haechi.policy;

import org.jspecify.annotations.NullMarked;
