/** Tests of controls, waivers and texts. */
@NullMarked
package dev.haechi.policy;

import org.jspecify.annotations.NullMarked;
