package dev.haechi.network.smt;

import dev.haechi.model.address.AddressSet;
import dev.haechi.model.service.PortSet;
import dev.haechi.model.service.ServiceSet;

/**
 * Packets that somebody says of that they arrive: all from some sources to some destinations, of
 * some services, from some ports where they have ports.
 */
public record Box(
        AddressSet sources, AddressSet destinations, ServiceSet services, PortSet sourcePorts) {}
