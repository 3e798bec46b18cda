package dev.haechi.model.network;

import dev.haechi.model.address.Cidr;
import dev.haechi.model.id.RouteId;

/**
 * One entry of a routing table.
 *
 * @param id unique in the landscape
 */
public record Route(RouteId id, Cidr destination, RouteTarget target) {}
