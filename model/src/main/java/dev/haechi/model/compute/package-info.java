/** Instances, load balancers, inspectors and data stores. */
@NullMarked
package dev.haechi.model.compute;

import org.jspecify.annotations.NullMarked;
