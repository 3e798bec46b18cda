package dev.haechi.blueprint;

import dev.haechi.model.address.Cidr;
import dev.haechi.model.id.PersonName;
import dev.haechi.model.id.ServiceName;
import dev.haechi.model.service.Port;

/**
 * One of {@code spec.network.egress}: a destination outside that a service may open connections to.
 */
public record EgressSpec(
        Written<ServiceName> from, Written<Target> to, String purpose, Written<PersonName> owner) {
    /** TCP to a port at some addresses. */
    public record Target(Cidr addresses, Port port) {}
}
