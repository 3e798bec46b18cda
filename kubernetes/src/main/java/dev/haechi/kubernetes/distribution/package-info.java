/**
 * The binaries of a cluster's own version: where they are, what is wrong with them, how they are
 * had. Defines Distribution; the port to the machine is Distributions.
 */
@NullMarked
package dev.haechi.kubernetes.distribution;

import org.jspecify.annotations.NullMarked;
