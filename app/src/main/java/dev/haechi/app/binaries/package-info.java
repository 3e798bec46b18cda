/**
 * The binaries of a cluster of one's own, found or built. Defines BinariesAnswer; the port to the
 * machine is kubernetes.distribution.Distributions.
 */
@NullMarked
package dev.haechi.app.binaries;

import org.jspecify.annotations.NullMarked;
