package dev.haechi.cloud.local.rendering;

import dev.haechi.cloud.local.space.LocalTables;
import dev.haechi.cloud.local.space.Names;
import dev.haechi.model.address.Address;
import dev.haechi.model.address.AddressSet;
import dev.haechi.model.address.IpFamily;
import dev.haechi.model.compute.Instance;
import dev.haechi.model.filter.Direction;
import dev.haechi.model.landscape.LandscapeIndex;
import dev.haechi.model.landscape.Lowering;
import dev.haechi.model.network.InternetGateway;
import dev.haechi.model.network.Line;
import dev.haechi.model.network.Subnet;
import dev.haechi.model.network.Vpc;
import dev.haechi.nftables.Chain;
import dev.haechi.nftables.FilterChains;
import dev.haechi.nftables.Hook;
import dev.haechi.nftables.RuleText;
import dev.haechi.nftables.Table;
import java.util.ArrayList;
import java.util.List;

/** The tables of a VPC's namespace: network ACLs, floating IPs, and who may use which port. */
final class VpcFirewall {
    private final LandscapeIndex index;
    private final Lowering lowering;
    private final Vpc vpc;
    private final List<Chain> judges = new ArrayList<>();
    private final List<String> forward = new ArrayList<>();

    VpcFirewall(LandscapeIndex index, Vpc vpc) {
        this.index = index;
        this.lowering = new Lowering(index);
        this.vpc = vpc;
    }

    /** ACLs, gateways and address translation. */
    Table filters() {
        var gateway = index.internetGatewayOf(vpc.id());
        var subnets = index.subnetsOf(vpc.id());
        gateway.ifPresent(this::gateway);
        for (var line : index.landscape().lines()) {
            if (line.vpc().equals(vpc.id())) {
                line(line);
            }
        }
        subnets.forEach(subnet -> acl(subnet, Direction.EGRESS, "iifname"));
        subnets.forEach(subnet -> acl(subnet, Direction.INGRESS, "oifname"));
        forward.add("accept");
        var chains = new ArrayList<>(judges);
        chains.add(
                Chain.at(
                        "input", Hook.filter("input"), List.of("icmpv6 type { 135, 136 } accept")));
        chains.add(Chain.at("forward", Hook.filter("forward"), forward));
        gateway.map(it -> new Translation(index, it).chains()).ifPresent(chains::addAll);
        return Table.of("inet", LocalTables.OURS, chains);
    }

    private void acl(Subnet subnet, Direction direction, String by) {
        if (subnet.acl().isEmpty()) {
            return;
        }
        var bridge = Names.link('b', subnet.id());
        var name = (direction == Direction.EGRESS ? "from_" : "to_") + bridge;
        var judge = FilterChains.judging(name, lowering.ofSubnet(subnet, direction));
        // Between members of one subnet no ACL stands, even where a route makes them go round.
        var rules = new ArrayList<String>();
        rules.add(
                (direction == Direction.EGRESS ? "oifname" : "iifname")
                        + quoted(bridge)
                        + "return");
        rules.addAll(judge.rules());
        judges.add(Chain.plain(name, rules));
        forward.add(by + quoted(bridge) + "jump " + name);
    }

    /** Only what has a floating IP goes out, and only what was addressed to one comes in. */
    private void gateway(InternetGateway gateway) {
        var link = Names.link('g', gateway.id());
        var translation = new Translation(index, gateway);
        var out = new ArrayList<>(translation.notToOneself());
        if (gateway.sharedSource()) {
            out.add("return");
        } else {
            for (var family : IpFamily.values()) {
                var inner = RuleText.of(translation.inner(), family);
                if (!inner.isEmpty()) {
                    out.add(RuleText.match(inner, family, "saddr") + " return");
                }
            }
            out.add("drop");
        }
        judges.add(Chain.plain("out_" + link, out));
        judges.add(
                Chain.plain(
                        "in_" + link,
                        List.of(FilterChains.REPLIES + "return", "ct status 0x20 return", "drop")));
        forward.add("oifname" + quoted(link) + "jump out_" + link);
        forward.add("iifname" + quoted(link) + "jump in_" + link);
    }

    /** Through a line come only the addresses of its far end. */
    private void line(Line line) {
        var link = Names.link('l', line.id());
        var far = index.external(line.far()).map(it -> it.addresses()).orElse(AddressSet.NONE);
        var rules = new ArrayList<String>();
        for (var family : IpFamily.values()) {
            var part = RuleText.of(far, family);
            if (!part.isEmpty()) {
                rules.add(RuleText.match(part, family, "saddr") + " return");
            }
        }
        rules.add("drop");
        judges.add(Chain.plain("in_" + link, rules));
        forward.add("iifname" + quoted(link) + "jump in_" + link);
    }

    /** Nobody sends in another's name. */
    Table ports() {
        var rules = new ArrayList<String>();
        for (var subnet : index.subnetsOf(vpc.id())) {
            for (var instance : index.instancesIn(subnet.id())) {
                if (!instance.forwards()) {
                    port(instance, rules);
                }
            }
        }
        var hook = new Hook("filter", "prerouting", 0, true);
        return Table.of("bridge", LocalTables.OURS, List.of(Chain.at("ports", hook, rules)));
    }

    private static void port(Instance instance, List<String> rules) {
        var port = "iifname" + quoted(Names.link('v', instance.id()));
        var v4 = RuleText.of(AddressSet.ofAddresses(instance.addresses()), IpFamily.V4);
        if (!v4.isEmpty()) {
            var address = v4.ranges().getFirst().first();
            rules.add(port + "ip saddr != " + address + " drop");
            rules.add(port + "arp saddr ip != " + address + " drop");
        }
        instance.addresses().stream()
                .filter(address -> address.family() == IpFamily.V6)
                .map(VpcFirewall::own)
                .forEach(own -> rules.add(port + "ip6 saddr != " + own + " drop"));
    }

    /** Its own address, the one that it asks neighbours with, and none at all (RFC 4861). */
    private static String own(Address address) {
        var all = List.of(address, Address.parse("::"));
        var linkLocal = dev.haechi.model.address.Cidr.parse("fe80::/10");
        var set = AddressSet.ofAddresses(all).union(AddressSet.of(linkLocal));
        return RuleText.match(set, IpFamily.V6, "saddr").substring("ip6 saddr ".length());
    }

    static String quoted(String link) {
        return " \"" + link + "\" ";
    }
}
