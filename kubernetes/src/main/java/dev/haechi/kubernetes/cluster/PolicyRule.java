package dev.haechi.kubernetes.cluster;

import dev.haechi.text.Origin;
import java.util.List;

/**
 * One rule of a policy.
 *
 * @param place where it stands in its policy, such as {@code ingress[0]}
 * @param peers any of them; none means everybody
 * @param ports any of them; none means every packet
 */
public record PolicyRule(
        String place, Verb verb, List<PolicyPeer> peers, List<PolicyPort> ports, Origin origin) {
    public PolicyRule {
        peers = List.copyOf(peers);
        ports = List.copyOf(ports);
    }
}
