package dev.haechi.app.estate;

import dev.haechi.model.address.Address;
import dev.haechi.model.address.Cidr;
import dev.haechi.model.compute.Instance;
import dev.haechi.model.id.GroupId;
import dev.haechi.model.id.PeeringId;
import dev.haechi.model.id.RouteTableId;
import dev.haechi.model.id.VpcId;
import dev.haechi.model.network.Zone;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/**
 * One VPC of an estate while it is made. Eight VPCs that follow one another are an address domain:
 * VPC {@code n} has the block {@code 10.(32 × (n mod 8)).0.0/11}, so that every domain uses the
 * same addresses; every fourth has a block of IPv6 too.
 */
final class Site {
    /** VPCs of one address domain. */
    static final int DOMAIN = 8;

    private static final long TEN = 10L << 24;
    private static final int SUBNET_BITS = 12;
    private static final int VPC_BITS = 21;

    /** The duties of subnets, in turn. */
    private static final List<Zone> ZONES =
            List.of(
                    Zone.DMZ, Zone.APP, Zone.DATA, Zone.MGMT, Zone.APP, Zone.APP, Zone.DATA,
                    Zone.APP, Zone.APP, Zone.SEC, Zone.DMZ, Zone.APP, Zone.DATA, Zone.APP, Zone.RND,
                    Zone.APP, Zone.DATA, Zone.APP, Zone.DATA, Zone.APP);

    final int number;
    final int subnets;
    final List<GroupId> groups = new ArrayList<>();
    final List<Instance> instances = new ArrayList<>();
    final SequencedMap<Site, Optional<PeeringId>> neighbours = new LinkedHashMap<>();
    private final Map<Zone, List<Instance>> byZone = new EnumMap<>(Zone.class);
    private final int[] taken;

    Site(int number, int subnets, int groupCount) {
        this.number = number;
        this.subnets = subnets;
        this.taken = new int[subnets];
        for (int i = 0; i < groupCount; i++) {
            groups.add(GroupId.of(id() + "-g" + i));
        }
    }

    VpcId id() {
        return VpcId.of("vpc-" + number);
    }

    /** Which address domain it is in. */
    int domain() {
        return number / DOMAIN;
    }

    /** Odd domains are joined by a transit hub, even ones by peerings. */
    boolean hasHub() {
        return domain() % 2 == 1;
    }

    boolean hasIpv6() {
        return number % 4 == 3;
    }

    /** Whether its own internet gateway lends its address to who has none. */
    boolean sharesSource() {
        return number % 5 == 4;
    }

    /** Whether its subnets are behind network ACLs. */
    boolean hasAcls() {
        return number % 5 == 1 || number % 5 == 3;
    }

    /** Whether an inline firewall stands between its DMZ and its data. */
    boolean hasFirewall() {
        return number % 5 == 2 && first(Zone.MGMT).isPresent() && first(Zone.DATA).isPresent();
    }

    Zone zone(int subnet) {
        return ZONES.get(subnet % ZONES.size());
    }

    Optional<Integer> first(Zone zone) {
        for (int i = 0; i < subnets; i++) {
            if (zone(i) == zone) {
                return Optional.of(i);
            }
        }
        return Optional.empty();
    }

    List<Instance> in(Zone zone) {
        return byZone.getOrDefault(zone, List.of());
    }

    void add(Instance instance, int subnet) {
        instances.add(instance);
        byZone.computeIfAbsent(zone(subnet), _ -> new ArrayList<>()).add(instance);
    }

    /** How many addresses of a subnet are taken. */
    int size(int subnet) {
        return taken[subnet];
    }

    RouteTableId table(Zone zone) {
        var kind =
                switch (zone) {
                    case DMZ -> "public";
                    case APP, RND, PARTNER -> "private";
                    case MGMT -> "admin";
                    case DATA, SEC -> "inner";
                };
        return RouteTableId.of(id() + "-" + kind);
    }

    Cidr block() {
        return new Cidr(Address.v4(TEN + ((long) (number % DOMAIN) << VPC_BITS)), 32 - VPC_BITS);
    }

    Cidr block6() {
        return new Cidr(Address.v6(high(), 0), 48);
    }

    private long high() {
        return 0xfd00L << 48 | (long) (number + 1) << 16;
    }

    Cidr block(int subnet) {
        return new Cidr(
                Address.v4(block().base().low() + ((long) subnet << SUBNET_BITS)),
                32 - SUBNET_BITS);
    }

    Cidr block6(int subnet) {
        return new Cidr(Address.v6(high() | subnet, 0), 64);
    }

    List<Cidr> blocks() {
        return hasIpv6() ? List.of(block(), block6()) : List.of(block());
    }

    List<Cidr> blocks(int subnet) {
        return hasIpv6() ? List.of(block(subnet), block6(subnet)) : List.of(block(subnet));
    }

    /** Addresses in a subnet that nobody has yet. */
    List<Address> next(int subnet) {
        long host = 10L + taken[subnet]++;
        var four = block(subnet).base().plus(host);
        return hasIpv6() ? List.of(four, block6(subnet).base().plus(host)) : List.of(four);
    }
}
