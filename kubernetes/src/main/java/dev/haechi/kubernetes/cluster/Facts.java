package dev.haechi.kubernetes.cluster;

import dev.haechi.model.address.AddressSet;
import dev.haechi.model.fact.Fact;
import java.util.Collections;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;

/**
 * What no manifest says of a cluster.
 *
 * @param enforced whether its network plugin enforces policies; one that does not (plain flannel, a
 *     bridge) lets everything pass
 * @param podAddresses of what blocks pods get their addresses
 * @param proxies which workloads, by number, serve an entrance: an IngressClass, a GatewayClass or
 *     {@code namespace/gateway}
 */
public record Facts(
        Fact<Boolean> enforced,
        Fact<AddressSet> podAddresses,
        SortedMap<String, SortedSet<Integer>> proxies) {
    /** Nothing is known. */
    public static final Facts NONE =
            new Facts(Fact.unknown("enforcement"), Fact.unknown("pod-addresses"), new TreeMap<>());

    public Facts {
        proxies = Collections.unmodifiableSortedMap(new TreeMap<>(proxies));
    }

    /** Of policies and pods only. */
    public Facts(Fact<Boolean> enforced, Fact<AddressSet> podAddresses) {
        this(enforced, podAddresses, new TreeMap<>());
    }
}
