package dev.haechi.blueprint;

import dev.haechi.model.address.Cidr;
import dev.haechi.model.id.ServiceName;
import dev.haechi.model.network.Zone;

/** An end of a hand-written rule or of a waiver's scope. */
public sealed interface Place {
    /** {@code any}: every address. */
    record Anybody() implements Place {}

    /** {@code internet}: every address outside the environment and its administrators' networks. */
    record Internet() implements Place {}

    /** A block of addresses. */
    record Block(Cidr cidr) implements Place {}

    /** Every replica of a service, or of a part of Haechi such as {@code edge}. */
    record OfService(ServiceName service) implements Place {}

    /** Everything in a zone. */
    record InZone(Zone zone) implements Place {}
}
