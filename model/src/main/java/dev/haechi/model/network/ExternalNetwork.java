package dev.haechi.model.network;

import dev.haechi.model.address.AddressSet;
import dev.haechi.model.id.ExternalId;

/**
 * Addresses outside the estate that have a name: the company's own, a partner's. All that is
 * neither inside nor in one of these is the internet.
 */
public record ExternalNetwork(ExternalId id, Kind kind, AddressSet addresses) {
    /** Whose. */
    public enum Kind {
        CORPORATE,
        PARTNER
    }
}
