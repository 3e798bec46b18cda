package dev.haechi.model.filter;

import dev.haechi.model.id.RuleId;
import dev.haechi.model.service.ServiceSet;

/**
 * One rule of a security group; it admits, for security groups cannot deny.
 *
 * @param id unique in the landscape
 * @param direction which way connections are opened
 * @param peer who is on the other side
 * @param services destination ports, or ICMP types
 */
public record GroupRule(RuleId id, Direction direction, Peer peer, ServiceSet services) {}
