package dev.haechi.kubernetes.reach;

import dev.haechi.model.service.ServiceSet;

/**
 * What passes from one to another.
 *
 * @param certain what passes whatever is not known
 * @param possible what may pass; all of the others among it
 */
public record Reached(ServiceSet certain, ServiceSet possible) {
    /** What may pass, and may not. */
    public ServiceSet unknown() {
        return possible.minus(certain);
    }
}
