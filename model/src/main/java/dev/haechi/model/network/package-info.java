/** VPCs, subnets, routing and gateways. */
@NullMarked
package dev.haechi.model.network;

import org.jspecify.annotations.NullMarked;
