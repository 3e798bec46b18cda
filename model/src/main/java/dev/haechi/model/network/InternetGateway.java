package dev.haechi.model.network;

import dev.haechi.model.id.GatewayId;
import dev.haechi.model.id.VpcId;

/**
 * The VPC's exit to the internet. An instance needs a floating IP to be reached through it.
 *
 * @param sharedSource whether instances without a floating IP leave with the gateway's own address
 *     (NHN Cloud does so; most clouds drop their packets)
 */
public record InternetGateway(GatewayId id, VpcId vpc, boolean sharedSource) {}
