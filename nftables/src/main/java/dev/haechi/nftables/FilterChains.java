package dev.haechi.nftables;

import dev.haechi.model.filter.Action;
import dev.haechi.model.filter.Filter;
import java.util.ArrayList;
import java.util.List;

/** Filters as chains, and the table of an instance that is behind security groups. */
public final class FilterChains {
    /** {@code established,related}, as nft prints it. */
    public static final String REPLIES = "ct state 0x2,0x4 ";

    private static final String FOLLOWED = REPLIES + "accept";
    private static final String INVALID = "ct state 0x1 drop";

    /** Neighbour solicitation and advertisement: without them IPv6 finds nobody (RFC 4861). */
    private static final String NEIGHBOURS = "icmpv6 type { 135, 136 } accept";

    private FilterChains() {}

    /** A chain that returns from what the filter admits and drops the rest. */
    public static Chain judging(String name, Filter filter) {
        var rules = new ArrayList<String>();
        for (var line : filter.lines()) {
            rules.addAll(RuleText.of(line, line.action() == Action.ALLOW ? "return" : "drop"));
        }
        if (filter.otherwise() == Action.DENY) {
            rules.add("drop");
        }
        return Chain.plain(name, rules);
    }

    /** The stateful filters of an instance, for its own namespace. */
    public static Table ofInstance(String table, Filter ingress, Filter egress) {
        return Table.of(
                "inet",
                table,
                List.of(
                        judging("ingress", ingress),
                        judging("egress", egress),
                        Chain.at(
                                "input",
                                Hook.filter("input"),
                                around("iifname \"lo\" accept", "jump ingress", "accept")),
                        Chain.at(
                                "output",
                                Hook.filter("output"),
                                around("oifname \"lo\" accept", "jump egress", "accept")),
                        Chain.at(
                                "forward",
                                Hook.filter("forward"),
                                List.of(
                                        FOLLOWED,
                                        INVALID,
                                        "jump ingress",
                                        "jump egress",
                                        "accept"))));
    }

    private static List<String> around(String loopback, String judge, String then) {
        return List.of(loopback, FOLLOWED, INVALID, NEIGHBOURS, judge, then);
    }
}
