/**
 * Binaries of Kubernetes on this machine: the pins, the folders in which they lie, building them
 * with Go, and whether they are what was built. Defines Pins, Manifest; the port is Distributions.
 */
@NullMarked
package dev.haechi.binaries;

import org.jspecify.annotations.NullMarked;
