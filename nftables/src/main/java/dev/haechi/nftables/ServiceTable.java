package dev.haechi.nftables;

import dev.haechi.model.address.Address;
import dev.haechi.model.address.IpFamily;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Rewrites connections to service addresses, in the namespace of whoever opens them. */
public final class ServiceTable {
    private ServiceTable() {}

    /**
     * What {@code nft -f} takes, in one transaction, instead of the table of before.
     *
     * @param replicas of each address; those of another family than its own are left out
     */
    public static String of(String name, Map<Address, List<Address>> replicas) {
        var leading = new ArrayList<String>();
        var refusing = new ArrayList<String>();
        new TreeMap<>(replicas).forEach((service, its) -> add(service, its, leading, refusing));
        return Table.of(
                        "inet",
                        name,
                        List.of(
                                Chain.at("leading", Hook.destinations("output"), leading),
                                Chain.at(
                                        "refusing",
                                        new Hook("filter", "output", -50, true),
                                        refusing)))
                .script();
    }

    private static void add(
            Address service, List<Address> replicas, List<String> leading, List<String> refusing) {
        var ip = service.family() == IpFamily.V4 ? "ip" : "ip6";
        var same =
                replicas.stream()
                        .filter(one -> one.family() == service.family())
                        .distinct()
                        .sorted()
                        .toList();
        if (same.isEmpty()) {
            refusing.add(ip + " daddr " + service + " meta l4proto 6 reject with tcp reset");
            refusing.add(ip + " daddr " + service + " reject");
            return;
        }
        leading.add(ip + " daddr " + service + " dnat " + ip + " to " + chosen(same));
    }

    private static String chosen(List<Address> replicas) {
        if (replicas.size() == 1) {
            return replicas.getFirst().toString();
        }
        var choices = new ArrayList<String>();
        for (int i = 0; i < replicas.size(); i++) {
            choices.add(i + " : " + replicas.get(i));
        }
        return "numgen random mod "
                + replicas.size()
                + " map { "
                + String.join(", ", choices)
                + " }";
    }
}
