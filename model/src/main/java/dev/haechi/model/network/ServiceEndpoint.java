package dev.haechi.model.network;

import dev.haechi.model.address.Address;
import dev.haechi.model.id.GatewayId;
import dev.haechi.model.id.SubnetId;

/** A private address inside a subnet behind which a provider's managed service answers. */
public record ServiceEndpoint(GatewayId id, SubnetId subnet, Address address, String service) {}
