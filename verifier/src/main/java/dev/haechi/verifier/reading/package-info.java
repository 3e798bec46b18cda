/** The rules of landscapes, read a second time: what one step makes of packets. */
@NullMarked
package dev.haechi.verifier.reading;

import org.jspecify.annotations.NullMarked;
