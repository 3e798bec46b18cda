package dev.haechi.access.lease;

import dev.haechi.model.id.EnvironmentName;

/**
 * The right to change one environment, until it is given back, runs out or is taken over.
 *
 * @param environment which
 * @param holder what a person reads who has to wait: who, doing what
 * @param fence goes with every write
 */
public record Lease(EnvironmentName environment, String holder, FencingToken fence) {
    public Lease {
        if (holder.isBlank()) {
            throw new IllegalArgumentException("the lease of " + environment + " has no holder");
        }
    }
}
