package dev.haechi.kubernetes.cluster;

import dev.haechi.model.address.AddressSet;
import dev.haechi.model.fact.Fact;

/**
 * What no manifest says of a cluster.
 *
 * @param enforced whether its network plugin enforces policies; one that does not (plain flannel, a
 *     bridge) lets everything pass
 * @param podAddresses of what blocks pods get their addresses
 */
public record Facts(Fact<Boolean> enforced, Fact<AddressSet> podAddresses) {
    /** Nothing is known. */
    public static final Facts NONE =
            new Facts(Fact.unknown("enforcement"), Fact.unknown("pod-addresses"));
}
