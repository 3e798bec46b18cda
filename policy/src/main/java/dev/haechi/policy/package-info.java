/** Controls with their legal source, verdicts and waivers. Pure. */
@NullMarked
package dev.haechi.policy;

import org.jspecify.annotations.NullMarked;
