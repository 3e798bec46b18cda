package dev.haechi.kubernetes.lowering;

import dev.haechi.kubernetes.cluster.PolicyPort;
import dev.haechi.kubernetes.cluster.PolicyRule;
import dev.haechi.kubernetes.cluster.Workload;
import dev.haechi.model.address.AddressSet;
import dev.haechi.model.filter.Direction;
import dev.haechi.model.service.PortRange;
import dev.haechi.model.service.ServiceSet;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The packets that a rule means. A named port is one of the pod that receives. */
final class RuleBoxes {
    private final List<Workload> workloads;

    RuleBoxes(List<Workload> workloads) {
        this.workloads = workloads;
    }

    /** For some of the other side, at a rule about a subject. */
    List<Box> of(PolicyRule rule, Direction direction, Workload subject, AddressSet whom) {
        if (whom.isEmpty()) {
            return List.of();
        }
        if (rule.ports().isEmpty()) {
            return List.of(new Box(whom, ServiceSet.ALL));
        }
        var boxes = new ArrayList<Box>();
        switch (direction) {
            case INGRESS -> boxes.add(new Box(whom, services(rule, subject)));
            case EGRESS -> {
                boxes.add(new Box(whom, numbers(rule)));
                named(rule, whom)
                        .forEach(
                                (services, pods) ->
                                        boxes.add(new Box(StandIns.of(pods), services)));
            }
        }
        boxes.removeIf(Box::isEmpty);
        return boxes;
    }

    private Map<ServiceSet, BitSet> named(PolicyRule rule, AddressSet whom) {
        var all = new LinkedHashMap<ServiceSet, BitSet>();
        if (hasNames(rule)) {
            StandIns.each(
                    whom,
                    workloads.size(),
                    i ->
                            all.computeIfAbsent(names(rule, workloads.get(i)), _ -> new BitSet())
                                    .set(i));
        }
        return all;
    }

    /** Whether a rule means a port by its name. */
    static boolean hasNames(PolicyRule rule) {
        return rule.ports().stream().anyMatch(PolicyPort.Named.class::isInstance);
    }

    private static ServiceSet services(PolicyRule rule, Workload receiver) {
        return numbers(rule).union(names(rule, receiver));
    }

    private static ServiceSet numbers(PolicyRule rule) {
        var spans = new ArrayList<ServiceSet.Span>();
        for (var port : rule.ports()) {
            if (port instanceof PolicyPort.Numbers(var protocol, var range)) {
                spans.add(new ServiceSet.Span(protocol, range));
            }
        }
        return new ServiceSet(spans);
    }

    private static ServiceSet names(PolicyRule rule, Workload receiver) {
        var spans = new ArrayList<ServiceSet.Span>();
        for (var port : rule.ports()) {
            if (port instanceof PolicyPort.Named(var protocols, var name)) {
                for (var protocol : protocols) {
                    receiver.named(name, protocol)
                            .forEach(
                                    number ->
                                            spans.add(
                                                    new ServiceSet.Span(
                                                            protocol, PortRange.of(number))));
                }
            }
        }
        return new ServiceSet(spans);
    }
}
