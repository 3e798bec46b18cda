/** Which packets to send so that real ones can be held against the proof, and the comparison. */
@NullMarked
package dev.haechi.network.probe;

import org.jspecify.annotations.NullMarked;
