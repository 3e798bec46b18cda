package dev.haechi.kubernetes.lowering;

import dev.haechi.kubernetes.cluster.Policy;
import dev.haechi.kubernetes.cluster.Tier;
import dev.haechi.kubernetes.cluster.Verb;
import dev.haechi.model.address.AddressSet;
import dev.haechi.model.filter.Action;
import dev.haechi.model.filter.Direction;
import dev.haechi.model.filter.Filter;
import dev.haechi.model.id.RuleId;
import dev.haechi.model.service.PortRange;
import dev.haechi.model.service.Protocol;
import dev.haechi.model.service.ServiceSet;
import dev.haechi.text.Message;
import java.util.ArrayList;
import java.util.List;

/** Puts the tiers of one subject and direction together into a gate. */
final class GateBuilding {
    /**
     * What policies are defined for: "for other protocols the behaviour is undefined"
     * (kubernetes.io, "Network Policies", "What you can't do with network policies").
     */
    static final ServiceSet DEFINED =
            ServiceSet.of(Protocol.TCP)
                    .union(ServiceSet.of(Protocol.UDP))
                    .union(ServiceSet.of(Protocol.SCTP));

    private static final ServiceSet OTHERS = DEFINED.complement();
    private static final RuleId UNDEFINED = RuleId.of("undefined");
    private static final RuleId NODE = RuleId.of("node");

    /**
     * A policy about the subject.
     *
     * @param certain whether it is known to be
     */
    record Applied(Policy policy, boolean certain, List<Part> parts) {}

    private final Direction direction;
    private final List<Doubt> doubts = new ArrayList<>();

    GateBuilding(Direction direction) {
        this.direction = direction;
    }

    void doubt(Doubt doubt) {
        doubts.add(doubt);
    }

    /**
     * The gate of policies in the order of tiers and priorities.
     *
     * @param nodes workloads that may stand in the network of the subject's node
     */
    Gate gate(List<Applied> applied, AddressSet nodes) {
        var isolating = of(applied, Tier.NAMESPACED);
        var admin = tier(applied, Tier.ADMIN);
        var baseline = tier(applied, Tier.BASELINE);
        var certain = new ArrayList<>(lines(admin.pessimistic(), true));
        var possible = new ArrayList<Filter.Line>();
        boolean closed = !applied.isEmpty() && !nodes.isEmpty();
        if (closed) {
            possible.add(line(NODE, Action.ALLOW, new Box(nodes, ServiceSet.ALL)));
        }
        possible.addAll(lines(admin.optimistic(), false));
        isolating.forEach(one -> certain.addAll(lines(one.parts(), true)));
        isolating.forEach(one -> possible.addAll(lines(one.parts(), false)));
        if (isolating.isEmpty()) {
            certain.addAll(lines(baseline.pessimistic(), true));
        } else {
            possible.add(line(UNDEFINED, Action.ALLOW, new Box(AddressSet.ALL, OTHERS)));
            doubts.add(new Doubt(AddressSet.ALL, OTHERS, Message.of(MissingFact.OTHER_PROTOCOLS)));
        }
        boolean isolated = isolating.stream().anyMatch(Applied::certain);
        if (!isolated) {
            possible.addAll(lines(baseline.optimistic(), false));
        }
        var policies = applied.stream().map(Applied::policy).toList();
        return new Gate(
                new Filter(certain, isolating.isEmpty() ? Action.ALLOW : Action.DENY, true),
                new Filter(possible, isolated ? Action.DENY : Action.ALLOW, true),
                doubts,
                policies);
    }

    private static List<Applied> of(List<Applied> applied, Tier tier) {
        return applied.stream().filter(one -> one.policy().tier() == tier).toList();
    }

    private TierParts tier(List<Applied> applied, Tier tier) {
        var parts =
                TierParts.of(
                        of(applied, tier).stream()
                                .map(one -> new TierParts.Stated(one.policy(), one.parts()))
                                .toList());
        doubts.addAll(parts.doubts());
        return parts;
    }

    /** What admits is counted as small and what denies as large as it can be, or the reverse. */
    private List<Filter.Line> lines(List<Part> parts, boolean pessimistic) {
        var lines = new ArrayList<Filter.Line>();
        for (var part : parts) {
            boolean allows = part.verb() == Verb.ALLOW;
            var boxes = allows == pessimistic ? part.certain() : part.possible();
            var action = allows ? Action.ALLOW : Action.DENY;
            boxes.forEach(box -> lines.add(line(part.rule(), action, box)));
        }
        return lines;
    }

    private Filter.Line line(RuleId rule, Action action, Box box) {
        boolean in = direction == Direction.INGRESS;
        return new Filter.Line(
                rule,
                action,
                in ? box.whom() : AddressSet.ALL,
                in ? AddressSet.ALL : box.whom(),
                box.services(),
                PortRange.ALL);
    }
}
