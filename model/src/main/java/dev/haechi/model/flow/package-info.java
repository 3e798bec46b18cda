/** One packet's 5-tuple and its way. Defines Flow, Hop, Step, Trace, Disposition. */
@NullMarked
package dev.haechi.model.flow;

import org.jspecify.annotations.NullMarked;
