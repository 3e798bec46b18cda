/** Turns policies of every kind into filters. Defines PolicyLowering. */
@NullMarked
package dev.haechi.kubernetes.lowering;

import org.jspecify.annotations.NullMarked;
