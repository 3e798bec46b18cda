package dev.haechi.cloud.local.rendering;

import dev.haechi.cloud.local.space.Names;
import dev.haechi.model.address.Address;
import dev.haechi.model.address.AddressSet;
import dev.haechi.model.address.IpFamily;
import dev.haechi.model.compute.Instance;
import dev.haechi.model.compute.LoadBalancer;
import dev.haechi.model.id.InstanceId;
import dev.haechi.model.landscape.LandscapeIndex;
import dev.haechi.model.network.FloatingIp;
import dev.haechi.model.network.InternetGateway;
import dev.haechi.nftables.Chain;
import dev.haechi.nftables.Hook;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Floating IPs of a VPC: which inner address each stands for, and the rules that rewrite. */
final class Translation {
    private final LandscapeIndex index;
    private final InternetGateway gateway;

    /**
     * @param admits whether connections from outside come in by it
     */
    private record Pair(FloatingIp floating, Address inner, boolean admits) {}

    Translation(LandscapeIndex index, InternetGateway gateway) {
        this.index = index;
        this.gateway = gateway;
    }

    /** Inner addresses that have a floating IP. */
    AddressSet inner() {
        return AddressSet.ofAddresses(pairs().stream().map(Pair::inner).toList());
    }

    /** An instance does not come back to itself by its own floating IP. */
    List<String> notToOneself() {
        return pairs().stream()
                .map(
                        pair -> {
                            var ip = pair.inner().family() == IpFamily.V4 ? "ip" : "ip6";
                            return "%s saddr %s %s daddr %s drop"
                                    .formatted(ip, pair.inner(), ip, pair.floating().address());
                        })
                .toList();
    }

    /** Floating IPs that lead to this gateway. */
    List<Address> outer() {
        return pairs().stream().map(pair -> pair.floating().address()).toList();
    }

    List<Chain> chains() {
        var link = VpcFirewall.quoted(Names.link('g', gateway.id()));
        var in = new ArrayList<String>();
        var out = new ArrayList<String>();
        for (var pair : pairs()) {
            var ip = pair.inner().family() == IpFamily.V4 ? "ip" : "ip6";
            var name = " comment \"" + pair.floating().address() + "\"";
            if (pair.admits()) {
                in.add(
                        "iifname"
                                + link
                                + ip
                                + " daddr "
                                + pair.floating().address()
                                + " dnat "
                                + ip
                                + " to "
                                + pair.inner()
                                + name);
            }
            out.add(
                    "oifname"
                            + link
                            + ip
                            + " saddr "
                            + pair.inner()
                            + " snat "
                            + ip
                            + " to "
                            + pair.floating().address()
                            + name);
        }
        if (gateway.sharedSource()) {
            for (var own : sharedAddresses(gateway)) {
                var v4 = own.family() == IpFamily.V4;
                out.add(
                        "oifname"
                                + link
                                + "meta nfproto "
                                + (v4 ? "2" : "10")
                                + " snat "
                                + (v4 ? "ip" : "ip6")
                                + " to "
                                + own);
            }
        }
        return List.of(
                Chain.at("floating_in", Hook.destinations("prerouting"), in),
                Chain.at("floating_out", Hook.sources(), out));
    }

    /** The gateway's own addresses, by which instances without a floating IP leave. */
    static List<Address> sharedAddresses(InternetGateway gateway) {
        int number = Names.number(gateway.id());
        return List.of(
                Address.parse("198.19.254.0").plus(number & 0x1ff),
                Address.parse("2001:2:0:ffff::").plus(number));
    }

    private List<Pair> pairs() {
        var pairs = new ArrayList<Pair>();
        for (var floating : index.landscape().floatingIps()) {
            floating.holder().flatMap(holder -> pair(floating, holder)).ifPresent(pairs::add);
        }
        return pairs;
    }

    private Optional<Pair> pair(FloatingIp floating, FloatingIp.Holder holder) {
        return switch (holder) {
            case FloatingIp.OnInstance(var id) -> pair(floating, id);
            case FloatingIp.OnLoadBalancer(var id) ->
                    index.loadBalancer(id)
                            .filter(it -> it.front() instanceof LoadBalancer.OnInstance)
                            .map(it -> ((LoadBalancer.OnInstance) it.front()).instance())
                            .flatMap(instance -> pair(floating, instance));
            case FloatingIp.OnNat(var id) ->
                    index.natGateway(id)
                            .filter(nat -> index.vpcOf(nat.subnet()).filter(this::mine).isPresent())
                            .flatMap(
                                    nat ->
                                            NatDraft.addresses(nat).stream()
                                                    .filter(one -> sameFamily(one, floating))
                                                    .findFirst()
                                                    .map(one -> new Pair(floating, one, false)));
        };
    }

    private Optional<Pair> pair(FloatingIp floating, InstanceId id) {
        return index.instance(id)
                .filter(it -> index.vpcOf(it.subnet()).filter(this::mine).isPresent())
                .map(Instance::addresses)
                .flatMap(all -> all.stream().filter(one -> sameFamily(one, floating)).findFirst())
                .map(inner -> new Pair(floating, inner, true));
    }

    private boolean mine(dev.haechi.model.id.VpcId vpc) {
        return vpc.equals(gateway.vpc());
    }

    private static boolean sameFamily(Address inner, FloatingIp floating) {
        return inner.family() == floating.address().family();
    }
}
