package dev.haechi.network.lint;

import dev.haechi.model.address.Address;
import dev.haechi.model.address.AddressRange;
import dev.haechi.model.address.AddressSet;
import dev.haechi.model.address.IpFamily;
import dev.haechi.model.filter.Action;
import dev.haechi.model.filter.Direction;
import dev.haechi.model.filter.NetworkAcl;
import dev.haechi.model.flow.Endpoint;
import dev.haechi.model.flow.Flow;
import dev.haechi.model.network.Subnet;
import dev.haechi.model.service.PortSet;
import dev.haechi.model.service.ServiceSet;
import dev.haechi.network.flows.FlowBox;
import dev.haechi.network.flows.FlowSet;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/**
 * Subnets of whose members an ACL admits different packets: an ACL belongs to subnets as a whole,
 * and what tells machines apart belongs in security groups.
 */
record SplitSubnets(Scene scene) {
    /** Which end of a packet a subnet's members are. */
    private enum End {
        SOURCE,
        DESTINATION
    }

    List<LintFinding> findings() {
        var findings = new ArrayList<LintFinding>();
        for (var acl : scene.landscape().acls()) {
            for (var direction : Direction.values()) {
                var admitted = admitted(acl, direction);
                for (var subnet : scene.landscape().subnets()) {
                    if (subnet.vpc().equals(acl.vpc())) {
                        split(acl, direction, admitted, subnet).ifPresent(findings::add);
                    }
                }
            }
        }
        return findings;
    }

    private static FlowSet admitted(NetworkAcl acl, Direction direction) {
        var admitted = FlowSet.NONE;
        var before = FlowSet.NONE;
        for (var rule : acl.rules(direction)) {
            var packets = Scene.packets(acl.id(), rule);
            if (rule.action() == Action.ALLOW) {
                admitted = admitted.union(packets.minus(before));
            }
            before = before.union(packets);
        }
        return admitted;
    }

    /** The subnet is the near end where the ACL is its own, and the far end elsewhere. */
    private Optional<LintFinding> split(
            NetworkAcl acl, Direction direction, FlowSet admitted, Subnet subnet) {
        boolean own = subnet.acl().filter(acl.id()::equals).isPresent();
        var end = own == (direction == Direction.INGRESS) ? End.DESTINATION : End.SOURCE;
        for (var family : IpFamily.values()) {
            var fates = new LinkedHashMap<Address, FlowSet>();
            for (var member : scene.members(subnet.id())) {
                if (member.family() == family) {
                    fates.put(member, fate(admitted, member, end));
                }
            }
            var found = differing(fates);
            if (found.isPresent()) {
                return found.map(two -> finding(acl, direction, subnet, end, two));
            }
        }
        return Optional.empty();
    }

    /** What is admitted for a member, with everybody in its place. */
    private static FlowSet fate(FlowSet admitted, Address member, End end) {
        var family = new AddressSet(List.of(AddressRange.all(member.family())));
        var both = new FlowBox(family, family, ServiceSet.ALL, PortSet.ALL);
        return FlowSet.of(
                admitted.boxes().stream()
                        .filter(box -> side(box, end).contains(member))
                        .map(box -> with(box, end, AddressSet.ALL).intersect(both))
                        .toList());
    }

    private static AddressSet side(FlowBox box, End end) {
        return end == End.SOURCE ? box.sources() : box.destinations();
    }

    private static FlowBox with(FlowBox box, End end, AddressSet side) {
        return new FlowBox(
                end == End.SOURCE ? side : box.sources(),
                end == End.DESTINATION ? side : box.destinations(),
                box.services(),
                box.sourcePorts());
    }

    /** A member with a packet that is admitted for it and not for another. */
    private record Two(Address admitted, Address other, FlowSet packets) {}

    private static Optional<Two> differing(LinkedHashMap<Address, FlowSet> fates) {
        if (fates.isEmpty()) {
            return Optional.empty();
        }
        var first = fates.firstEntry();
        for (var member : fates.entrySet()) {
            var more = first.getValue().minus(member.getValue());
            if (!more.isEmpty()) {
                return Optional.of(new Two(first.getKey(), member.getKey(), more));
            }
            var less = member.getValue().minus(first.getValue());
            if (!less.isEmpty()) {
                return Optional.of(new Two(member.getKey(), first.getKey(), less));
            }
        }
        return Optional.empty();
    }

    private static LintFinding finding(
            NetworkAcl acl, Direction direction, Subnet subnet, End end, Two two) {
        var only = with(two.packets().boxes().getFirst(), end, AddressSet.of(two.admitted()));
        Flow packet = only.example(new Endpoint.Internet()).orElseThrow();
        return LintFinding.of(
                LintCode.SPLIT_SUBNET,
                acl.id(),
                acl.id(),
                acl.id(),
                direction == Direction.INGRESS ? "ingress" : "egress",
                subnet.id(),
                two.admitted(),
                two.other(),
                packet);
    }
}
