/** A Kubernetes cluster as its manifests describe it, and what its pods reach. Pure. */
@NullMarked
package dev.haechi.kubernetes;

import org.jspecify.annotations.NullMarked;
