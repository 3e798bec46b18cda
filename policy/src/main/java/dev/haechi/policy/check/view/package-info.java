/**
 * A landscape and its proof as checks look at them: places, packets, and the tally of what was
 * found.
 */
@NullMarked
package dev.haechi.policy.check.view;

import org.jspecify.annotations.NullMarked;
