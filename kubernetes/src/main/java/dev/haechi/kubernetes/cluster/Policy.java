package dev.haechi.kubernetes.cluster;

import dev.haechi.model.filter.Direction;
import dev.haechi.text.Origin;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * A policy of any of the kinds NetworkPolicy, ClusterNetworkPolicy, AdminNetworkPolicy and
 * BaselineAdminNetworkPolicy.
 *
 * @param kind as its manifest names it
 * @param priority the lowest is asked first within a tier; 0 for NetworkPolicy, where it means
 *     nothing
 * @param subject the pods that it is about
 * @param directions for NetworkPolicy those in which it isolates; both for the others
 * @param ingress in their order, which means nothing for NetworkPolicy
 * @param egress likewise
 */
public record Policy(
        String kind,
        ObjectName name,
        Tier tier,
        int priority,
        PolicyPeer.Pods subject,
        Set<Direction> directions,
        List<PolicyRule> ingress,
        List<PolicyRule> egress,
        Origin origin) {
    /** How a cluster lists them. */
    public static final Comparator<Policy> IN_ORDER =
            Comparator.comparing(Policy::tier)
                    .thenComparingInt(Policy::priority)
                    .thenComparing(Policy::kind)
                    .thenComparing(Policy::name);

    public Policy {
        directions = Set.copyOf(directions);
        ingress = List.copyOf(ingress);
        egress = List.copyOf(egress);
    }

    /** The rules of a direction. */
    public List<PolicyRule> rules(Direction direction) {
        return switch (direction) {
            case INGRESS -> ingress;
            case EGRESS -> egress;
        };
    }

    /** Such as {@code NetworkPolicy shop/web}. */
    @Override
    public String toString() {
        return kind + " " + name;
    }
}
