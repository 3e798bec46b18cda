package dev.haechi.model.landscape;

import dev.haechi.model.address.Address;
import dev.haechi.model.address.Cidr;
import dev.haechi.model.address.IpFamily;
import dev.haechi.model.compute.LoadBalancer;
import dev.haechi.model.id.Id;
import dev.haechi.model.id.SubnetId;
import dev.haechi.model.id.VpcId;
import dev.haechi.model.network.Subnet;
import dev.haechi.model.network.TransitHub;
import dev.haechi.model.network.Vpc;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Blocks and addresses are where they belong, and belong to one holder within a VPC. */
record AddressCheck(LandscapeIndex index, Complaints complaints) {
    private record Block(Cidr cidr, Id owner) {}

    void check() {
        var all = index.landscape();
        all.vpcs().forEach(this::check);
        all.subnets().forEach(this::check);
        checkHolders();
        for (var peering : all.peerings()) {
            joined(peering.id(), List.of(peering.one(), peering.other()));
        }
        for (var hub : all.hubs()) {
            var vpcs = hub.attachments().stream().flatMap(one -> vpcOf(one.to())).distinct();
            joined(hub.id(), vpcs.toList());
        }
    }

    private static Stream<VpcId> vpcOf(TransitHub.Attached attached) {
        return attached instanceof TransitHub.AttachedVpc(var vpc)
                ? Stream.of(vpc)
                : Stream.empty();
    }

    private void check(Vpc vpc) {
        if (vpc.cidrs().isEmpty()) {
            complaints.add(vpc.id(), LandscapeCode.NO_BLOCK, vpc.id());
        }
        apart(vpc.cidrs().stream().map(cidr -> new Block(cidr, vpc.id())));
        apart(
                index.subnetsOf(vpc.id()).stream()
                        .flatMap(
                                subnet ->
                                        subnet.cidrs().stream()
                                                .map(cidr -> new Block(cidr, subnet.id()))));
    }

    /** Sorted by base and length, a block overlaps some earlier one only if the widest so far. */
    private void apart(Stream<Block> blocks) {
        var sorted = new ArrayList<>(blocks.toList());
        sorted.sort(Comparator.comparing(Block::cidr));
        Block widest = null;
        for (var block : sorted) {
            if (widest != null && widest.cidr().overlaps(block.cidr())) {
                complaints.add(
                        block.owner(),
                        LandscapeCode.BLOCKS_OVERLAP,
                        widest.cidr(),
                        widest.owner(),
                        block.cidr(),
                        block.owner());
            } else {
                widest = block;
            }
        }
    }

    private void check(Subnet subnet) {
        if (subnet.cidrs().isEmpty()) {
            complaints.add(subnet.id(), LandscapeCode.NO_BLOCK, subnet.id());
        }
        onePerFamily(subnet.id(), subnet.cidrs().stream().map(Cidr::family).toList());
        index.vpc(subnet.vpc())
                .ifPresent(
                        vpc ->
                                subnet.cidrs().stream()
                                        .filter(
                                                cidr ->
                                                        vpc.cidrs().stream()
                                                                .noneMatch(in -> in.contains(cidr)))
                                        .forEach(
                                                cidr ->
                                                        complaints.add(
                                                                subnet.id(),
                                                                LandscapeCode.SUBNET_OUTSIDE_VPC,
                                                                subnet.id(),
                                                                cidr,
                                                                vpc.id(),
                                                                joined(vpc.cidrs()))));
    }

    private static String joined(List<Cidr> blocks) {
        return blocks.stream().map(Cidr::toString).collect(Collectors.joining(", "));
    }

    private void onePerFamily(Id owner, List<IpFamily> families) {
        for (int i = 1; i < families.size(); i++) {
            if (families.subList(0, i).contains(families.get(i))) {
                complaints.add(owner, LandscapeCode.SAME_FAMILY, owner);
                return;
            }
        }
    }

    private void checkHolders() {
        var all = index.landscape();
        var seen = new HashMap<VpcId, Map<Address, Id>>();
        for (var instance : all.instances()) {
            holds(instance.id(), instance.subnet(), instance.addresses(), seen);
        }
        for (var balancer : all.loadBalancers()) {
            if (balancer.front() instanceof LoadBalancer.Managed managed) {
                holds(balancer.id(), managed.subnet(), managed.addresses(), seen);
            }
        }
        for (var endpoint : all.endpoints()) {
            holds(endpoint.id(), endpoint.subnet(), List.of(endpoint.address()), seen);
        }
    }

    private void holds(
            Id holder, SubnetId place, List<Address> addresses, Map<VpcId, Map<Address, Id>> seen) {
        if (addresses.size() > 1) {
            onePerFamily(holder, addresses.stream().map(Address::family).toList());
        }
        var subnet = index.subnet(place);
        if (subnet.isEmpty()) {
            return;
        }
        var holders = seen.computeIfAbsent(subnet.get().vpc(), _ -> new HashMap<>());
        for (var address : addresses) {
            if (!Cidr.anyContains(subnet.get().cidrs(), address)) {
                complaints.add(
                        holder,
                        LandscapeCode.ADDRESS_OUTSIDE_SUBNET,
                        holder,
                        address,
                        place,
                        joined(subnet.get().cidrs()));
            }
            var before = holders.putIfAbsent(address, holder);
            if (before != null) {
                complaints.add(holder, LandscapeCode.SAME_ADDRESS, address, before, holder);
            }
        }
    }

    private void joined(Id by, List<VpcId> vpcs) {
        for (int i = 0; i < vpcs.size(); i++) {
            for (int j = i + 1; j < vpcs.size(); j++) {
                if (overlap(vpcs.get(i), vpcs.get(j))) {
                    complaints.add(by, LandscapeCode.JOINED_OVERLAP, vpcs.get(i), vpcs.get(j), by);
                }
            }
        }
    }

    private boolean overlap(VpcId one, VpcId other) {
        var mine = index.vpc(one).map(Vpc::cidrs).orElse(List.of());
        var theirs = index.vpc(other).map(Vpc::cidrs).orElse(List.of());
        return !one.equals(other)
                && mine.stream().anyMatch(cidr -> theirs.stream().anyMatch(cidr::overlaps));
    }
}
