package dev.haechi.blueprint.sense;

import dev.haechi.blueprint.BlueprintCode;
import dev.haechi.blueprint.NetworkSpec;
import dev.haechi.blueprint.PeeringSpec;
import dev.haechi.blueprint.SubnetSpec;
import dev.haechi.blueprint.VpcSpec;
import dev.haechi.blueprint.Written;
import dev.haechi.blueprint.resolve.Blocks;
import dev.haechi.model.address.Cidr;
import dev.haechi.model.address.FreeBlocks;
import dev.haechi.model.address.IpFamily;
import dev.haechi.text.Problems;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Whether the VPCs, subnets and peerings of a blueprint make sense together. */
final class NetworkSense {
    /** The longest block that has room for a router and an instance: four addresses at IPv4. */
    private static final int LONGEST = 29;

    private final NetworkSpec network;
    private final Draft.Declared declared;
    private final Problems problems;

    NetworkSense(Draft draft, Problems problems) {
        this.network = draft.blueprint().network();
        this.declared = draft.declared();
        this.problems = problems;
    }

    void check() {
        names();
        for (var vpc : network.vpcs()) {
            vpc.subnets().forEach(subnet -> subnet(vpc, subnet));
            subnetsApart(vpc);
            outsideApart(vpc);
        }
        network.vpcs().stream().skip(1).forEach(this::hasSubnets);
        network.peerings().forEach(this::peering);
    }

    private void names() {
        var vpcs = network.vpcs();
        new Once(problems, "vpc").check(vpcs.stream().map(VpcSpec::name).toList());
        new Once(problems, "subnet")
                .check(
                        vpcs.stream()
                                .flatMap(vpc -> vpc.subnets().stream())
                                .map(SubnetSpec::name)
                                .toList());
        new Once(problems, "acl")
                .check(
                        vpcs.stream()
                                .flatMap(vpc -> vpc.acls().stream())
                                .map(acl -> acl.name())
                                .toList());
        new Once(problems, "peering")
                .check(network.peerings().stream().map(PeeringSpec::name).toList());
    }

    private void subnet(VpcSpec vpc, SubnetSpec subnet) {
        for (var cidr : subnet.cidrs()) {
            var outer = ofFamily(vpc.cidrs(), cidr.value().family());
            if (outer.isEmpty() || !outer.get().contains(cidr.value())) {
                problems.add(
                        cidr.origin(),
                        BlueprintCode.SUBNET_OUTSIDE_VPC,
                        subnet.name().value(),
                        cidr.value(),
                        vpc.name().value(),
                        outer.map(Cidr::toString).orElse("–"),
                        outer.flatMap(block -> free(vpc, block, cidr.value().length()))
                                .map(Cidr::toString)
                                .orElse("–"));
            }
            if (cidr.value().family() == IpFamily.V4 && cidr.value().length() > LONGEST) {
                problems.add(
                        cidr.origin(),
                        BlueprintCode.SUBNET_TOO_SMALL,
                        subnet.name().value(),
                        cidr.value(),
                        LONGEST);
            }
        }
        subnet.acl()
                .filter(
                        acl ->
                                vpc.acls().stream()
                                        .noneMatch(one -> one.name().value().equals(acl.value())))
                .ifPresent(
                        acl ->
                                problems.add(
                                        acl.origin(),
                                        BlueprintCode.UNKNOWN_ACL,
                                        acl.value(),
                                        vpc.name().value()));
    }

    private static Optional<Cidr> free(VpcSpec vpc, Cidr within, int length) {
        var taken =
                vpc.subnets().stream()
                        .flatMap(subnet -> subnet.cidrs().stream())
                        .map(Written::value)
                        .toList();
        return length < within.length()
                ? Optional.empty()
                : FreeBlocks.first(within, length, taken);
    }

    private static Optional<Cidr> ofFamily(List<Written<Cidr>> cidrs, IpFamily family) {
        return cidrs.stream().map(Written::value).filter(c -> c.family() == family).findFirst();
    }

    private void subnetsApart(VpcSpec vpc) {
        var before = new ArrayList<SubnetSpec>();
        for (var subnet : vpc.subnets()) {
            for (var cidr : subnet.cidrs()) {
                before.stream()
                        .filter(other -> overlaps(other, cidr.value()))
                        .findFirst()
                        .ifPresent(other -> overlap(vpc, subnet, cidr, other));
            }
            before.add(subnet);
        }
    }

    private static boolean overlaps(SubnetSpec subnet, Cidr block) {
        return subnet.cidrs().stream().anyMatch(own -> own.value().overlaps(block));
    }

    private void overlap(VpcSpec vpc, SubnetSpec subnet, Written<Cidr> cidr, SubnetSpec other) {
        var free =
                ofFamily(vpc.cidrs(), cidr.value().family())
                        .flatMap(block -> free(vpc, block, cidr.value().length()));
        var theirs = ofFamily(other.cidrs(), cidr.value().family()).orElse(cidr.value());
        int line = other.name().origin().line();
        if (free.isPresent()) {
            problems.add(
                    cidr.origin(),
                    BlueprintCode.SUBNETS_OVERLAP,
                    subnet.name().value(),
                    cidr.value(),
                    other.name().value(),
                    theirs,
                    line,
                    free.get());
        } else {
            problems.add(
                    cidr.origin(),
                    BlueprintCode.SUBNETS_OVERLAP_NO_ROOM,
                    subnet.name().value(),
                    cidr.value(),
                    other.name().value(),
                    theirs,
                    line,
                    vpc.name().value());
        }
    }

    /** Addresses outside that somebody names must not be inside too: packets would stay inside. */
    private void outsideApart(VpcSpec vpc) {
        var outside = new ArrayList<>(network.administrators());
        network.egress()
                .forEach(
                        egress ->
                                outside.add(
                                        new Written<>(
                                                egress.to().value().addresses(),
                                                egress.to().origin())));
        for (var cidr : vpc.cidrs()) {
            outside.stream()
                    .filter(block -> block.value().overlaps(cidr.value()))
                    .forEach(block -> inside(vpc, cidr, block));
            Blocks.reserved(cidr.value())
                    .ifPresent(
                            block ->
                                    problems.add(
                                            cidr.origin(),
                                            BlueprintCode.VPC_IN_RESERVED_BLOCK,
                                            vpc.name().value(),
                                            cidr.value(),
                                            block));
        }
    }

    private void inside(VpcSpec vpc, Written<Cidr> cidr, Written<Cidr> block) {
        problems.add(
                block.origin(),
                BlueprintCode.VPC_OVERLAPS_OUTSIDE,
                block.value(),
                vpc.name().value(),
                cidr.value());
    }

    private void hasSubnets(VpcSpec vpc) {
        if (vpc.subnets().isEmpty()) {
            problems.add(
                    vpc.name().origin(), BlueprintCode.VPC_WITHOUT_SUBNETS, vpc.name().value());
        }
    }

    private void peering(PeeringSpec peering) {
        var ends = List.of(peering.one(), peering.other());
        for (var end : ends) {
            if (!declared.vpcs().contains(end.value().value())) {
                problems.add(
                        end.origin(),
                        BlueprintCode.UNKNOWN_VPC,
                        end.value(),
                        String.join(", ", declared.vpcs()));
            }
        }
        if (peering.one().value().equals(peering.other().value())) {
            problems.add(peering.other().origin(), BlueprintCode.PEERING_OF_TWO, 1);
            return;
        }
        var one = vpc(peering.one());
        var other = vpc(peering.other());
        if (one.isPresent() && other.isPresent() && overlap(one.get(), other.get())) {
            problems.add(
                    peering.name().origin(),
                    BlueprintCode.PEERED_VPCS_OVERLAP,
                    peering.one().value(),
                    peering.other().value());
        }
    }

    private Optional<VpcSpec> vpc(Written<dev.haechi.model.id.VpcId> name) {
        return network.vpcs().stream()
                .filter(vpc -> vpc.name().value().equals(name.value()))
                .findFirst();
    }

    private static boolean overlap(VpcSpec one, VpcSpec other) {
        return one.cidrs().stream()
                .anyMatch(
                        mine ->
                                other.cidrs().stream()
                                        .anyMatch(theirs -> theirs.value().overlaps(mine.value())));
    }
}
