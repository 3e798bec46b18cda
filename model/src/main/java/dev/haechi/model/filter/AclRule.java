package dev.haechi.model.filter;

import dev.haechi.model.address.AddressSet;
import dev.haechi.model.id.RuleId;
import dev.haechi.model.service.PortRange;
import dev.haechi.model.service.ServiceSet;

/**
 * One rule of a network ACL.
 *
 * @param id unique in the landscape
 * @param sources where a packet comes from
 * @param destinations where it goes
 * @param services its destination ports, or ICMP types
 * @param sourcePorts its source ports; {@link PortRange#ALL} for protocols without ports
 */
public record AclRule(
        RuleId id,
        Action action,
        AddressSet sources,
        AddressSet destinations,
        ServiceSet services,
        PortRange sourcePorts) {}
