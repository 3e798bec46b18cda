/** One class per kind of control: finds violations, missing facts, or nothing. */
@NullMarked
package dev.haechi.policy.check;

import org.jspecify.annotations.NullMarked;
