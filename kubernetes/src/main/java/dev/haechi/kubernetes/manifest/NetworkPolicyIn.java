package dev.haechi.kubernetes.manifest;

import dev.haechi.kubernetes.cluster.ObjectName;
import dev.haechi.kubernetes.cluster.Policy;
import dev.haechi.kubernetes.cluster.PolicyPeer;
import dev.haechi.kubernetes.cluster.PolicyPort;
import dev.haechi.kubernetes.cluster.PolicyRule;
import dev.haechi.kubernetes.cluster.Tier;
import dev.haechi.kubernetes.cluster.Verb;
import dev.haechi.kubernetes.selector.LabelSelector;
import dev.haechi.model.filter.Direction;
import dev.haechi.model.service.PortRange;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads NetworkPolicy, and refuses what the API server refuses (networking.k8s.io/v1,
 * NetworkPolicySpec; k8s.io/kubernetes/pkg/apis/networking/validation, {@code
 * ValidateNetworkPolicySpec}).
 */
final class NetworkPolicyIn {
    private final ObjectName name;

    NetworkPolicyIn(ObjectName name) {
        this.name = name;
    }

    Optional<Policy> read(Mapping object) {
        object.only("apiVersion", "kind", "metadata", "spec", "status")
                .needs("spec", "NetworkPolicy");
        return object.mapping("spec").map(spec -> policy(object, spec));
    }

    private Policy policy(Mapping object, Mapping spec) {
        spec.only("podSelector", "policyTypes", "ingress", "egress");
        var ingress = rules(spec, "ingress", "from");
        var egress = rules(spec, "egress", "to");
        return new Policy(
                "NetworkPolicy",
                name,
                Tier.NAMESPACED,
                0,
                here(SelectorIn.selector(spec, "podSelector").orElse(LabelSelector.EVERYTHING)),
                directions(spec, !egress.isEmpty()),
                ingress,
                egress,
                object.origin());
    }

    /**
     * Without {@code policyTypes} it isolates for ingress, and for egress too where it has rules of
     * egress.
     */
    private static Set<Direction> directions(Mapping spec, boolean egress) {
        var types = spec.texts("policyTypes");
        var all = EnumSet.noneOf(Direction.class);
        types.forEach(
                (at, type) -> {
                    switch (type) {
                        case "Ingress" -> all.add(Direction.INGRESS);
                        case "Egress" -> all.add(Direction.EGRESS);
                        case String _ ->
                                spec.complain(
                                        at,
                                        ManifestCode.NOT_ONE_OF,
                                        "policyTypes",
                                        type,
                                        "Ingress, Egress");
                    }
                });
        if (types.isEmpty()) {
            return egress ? EnumSet.allOf(Direction.class) : EnumSet.of(Direction.INGRESS);
        }
        return all;
    }

    private PolicyPeer.Pods here(LabelSelector pods) {
        return new PolicyPeer.Pods(Optional.of(name.namespace()), LabelSelector.EVERYTHING, pods);
    }

    private List<PolicyRule> rules(Mapping spec, String field, String peers) {
        var all = new ArrayList<PolicyRule>();
        for (var rule : spec.mappings(field)) {
            rule.only(peers, "ports");
            var read = new ArrayList<PolicyPeer>();
            rule.mappings(peers).forEach(one -> peer(one).ifPresent(read::add));
            var ports = new ArrayList<PolicyPort>();
            rule.mappings("ports").forEach(one -> port(one).ifPresent(ports::add));
            all.add(
                    new PolicyRule(
                            field + "[" + all.size() + "]",
                            Verb.ALLOW,
                            read,
                            ports,
                            rule.origin()));
        }
        return all;
    }

    private Optional<PolicyPeer> peer(Mapping peer) {
        peer.only("podSelector", "namespaceSelector", "ipBlock");
        var pods = SelectorIn.selector(peer, "podSelector");
        var namespaces = SelectorIn.selector(peer, "namespaceSelector");
        boolean selects = peer.has("podSelector") || peer.has("namespaceSelector");
        if (selects == peer.has("ipBlock")) {
            peer.complain(
                    peer.origin(),
                    ManifestCode.ONE_FIELD,
                    String.join(", ", peer.fields().entries().keySet()),
                    "podSelector, namespaceSelector (or both), ipBlock");
            return Optional.empty();
        }
        if (!selects) {
            return peer.mapping("ipBlock").flatMap(BlockIn::block).map(one -> one);
        }
        var selected = pods.orElse(LabelSelector.EVERYTHING);
        return Optional.of(
                namespaces
                        .map(found -> new PolicyPeer.Pods(Optional.empty(), found, selected))
                        .orElseGet(() -> here(selected)));
    }

    private static Optional<PolicyPort> port(Mapping port) {
        port.only("protocol", "port", "endPort");
        var protocol = PortIn.protocol(port);
        if (!port.isNumber("port") && port.has("endPort")) {
            port.complain(port.origin("endPort"), ManifestCode.END_PORT);
        }
        if (!port.has("port")) {
            return Optional.of(new PolicyPort.Numbers(protocol, PortRange.ALL));
        }
        if (!port.isNumber("port")) {
            return PortIn.numberOrName(port, "port")
                    .map(text -> new PolicyPort.Named(List.of(protocol), text));
        }
        var first = PortIn.number(port, "port");
        var last = port.has("endPort") ? PortIn.number(port, "endPort") : first;
        if (first.isEmpty() || last.isEmpty()) {
            return Optional.empty();
        }
        if (last.getAsInt() < first.getAsInt()) {
            port.complain(port.origin("endPort"), ManifestCode.END_PORT);
            return Optional.empty();
        }
        return Optional.of(
                new PolicyPort.Numbers(protocol, new PortRange(first.getAsInt(), last.getAsInt())));
    }
}
