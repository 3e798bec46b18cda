package dev.haechi.kubernetes.manifest;

import dev.haechi.kubernetes.cluster.ObjectName;
import dev.haechi.kubernetes.cluster.Policy;
import dev.haechi.kubernetes.cluster.PolicyPeer;
import dev.haechi.kubernetes.cluster.PolicyPort;
import dev.haechi.kubernetes.cluster.PolicyRule;
import dev.haechi.kubernetes.cluster.Tier;
import dev.haechi.kubernetes.cluster.Verb;
import dev.haechi.kubernetes.selector.LabelSelector;
import dev.haechi.model.address.AddressSet;
import dev.haechi.model.address.Cidr;
import dev.haechi.model.filter.Direction;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;

/**
 * Reads ClusterNetworkPolicy (policy.networking.k8s.io/v1alpha2) and its elders AdminNetworkPolicy
 * and BaselineAdminNetworkPolicy (v1alpha1), and refuses what their schemas refuse.
 */
final class TieredPolicyIn {
    private static final int LAST_PRIORITY = 1_000;

    /** The three kinds. */
    enum Kind {
        CLUSTER("ClusterNetworkPolicy", "Accept", 25),
        ADMIN("AdminNetworkPolicy", "Allow", 100),
        BASELINE("BaselineAdminNetworkPolicy", "Allow", 100);

        private final String word;
        private final String allow;
        private final int most;

        Kind(String word, String allow, int most) {
            this.word = word;
            this.allow = allow;
            this.most = most;
        }
    }

    private final Kind kind;
    private final ObjectName name;

    TieredPolicyIn(Kind kind, ObjectName name) {
        this.kind = kind;
        this.name = name;
    }

    Optional<Policy> read(Mapping object) {
        object.only("apiVersion", "kind", "metadata", "spec", "status").needs("spec", kind.word);
        return object.mapping("spec").flatMap(spec -> policy(object, spec));
    }

    private Optional<Policy> policy(Mapping object, Mapping spec) {
        switch (kind) {
            case CLUSTER -> {
                spec.only("tier", "priority", "subject", "ingress", "egress");
                spec.needs("tier", kind.word).needs("priority", kind.word);
            }
            case ADMIN ->
                    spec.only("priority", "subject", "ingress", "egress")
                            .needs("priority", kind.word);
            case BASELINE -> spec.only("subject", "ingress", "egress");
        }
        spec.needs("subject", kind.word);
        var tier = tier(spec);
        int priority = priority(spec);
        var ingress = rules(spec, "ingress", "from");
        var egress = rules(spec, "egress", "to");
        return spec.mapping("subject")
                .flatMap(this::pods)
                .map(
                        subject ->
                                new Policy(
                                        kind.word,
                                        name,
                                        tier,
                                        priority,
                                        subject,
                                        EnumSet.allOf(Direction.class),
                                        ingress,
                                        egress,
                                        object.origin()));
    }

    private Tier tier(Mapping spec) {
        return switch (kind) {
            case ADMIN -> Tier.ADMIN;
            case BASELINE -> Tier.BASELINE;
            case CLUSTER ->
                    switch (spec.text("tier").orElse("Admin")) {
                        case "Admin" -> Tier.ADMIN;
                        case "Baseline" -> Tier.BASELINE;
                        case String other -> {
                            spec.complain(
                                    spec.origin("tier"),
                                    ManifestCode.NOT_ONE_OF,
                                    "tier",
                                    other,
                                    "Admin, Baseline");
                            yield Tier.ADMIN;
                        }
                    };
        };
    }

    private static int priority(Mapping spec) {
        int priority = spec.number("priority").orElse(0);
        if (priority < 0 || priority > LAST_PRIORITY) {
            spec.complain(spec.origin("priority"), ManifestCode.PRIORITY, priority);
        }
        return priority;
    }

    private List<PolicyRule> rules(Mapping spec, String field, String peers) {
        var written = spec.mappings(field);
        checkLength(spec, field, written.size(), 0, kind.most);
        var all = new ArrayList<PolicyRule>();
        for (var rule : written) {
            all.add(rule(rule, field + "[" + all.size() + "]", peers));
        }
        return all;
    }

    private PolicyRule rule(Mapping rule, String place, String peers) {
        var portField = kind == Kind.CLUSTER ? "protocols" : "ports";
        rule.only("name", "action", peers, portField).needs("action", place);
        rule.needs(peers, place);
        var verb = verb(rule);
        var read = new ArrayList<PolicyPeer>();
        var written = rule.mappings(peers);
        if (rule.has(peers)) {
            checkLength(rule, peers, written.size(), 1, kind.most);
        }
        written.forEach(one -> peer(one, peers.equals("to")).ifPresent(read::add));
        var ports = new ArrayList<PolicyPort>();
        var portsWritten = rule.mappings(portField);
        if (rule.has(portField)) {
            checkLength(rule, portField, portsWritten.size(), 1, kind.most);
        }
        portsWritten.forEach(one -> port(one).ifPresent(ports::add));
        check(rule, verb, read, ports);
        return new PolicyRule(place, verb, read, ports, rule.origin());
    }

    private static void check(
            Mapping rule, Verb verb, List<PolicyPeer> peers, List<PolicyPort> ports) {
        boolean others = peers.stream().anyMatch(one -> !(one instanceof PolicyPeer.Pods));
        if (others && ports.stream().anyMatch(PolicyPort.Named.class::isInstance)) {
            rule.complain(rule.origin(), ManifestCode.NAMED_PORT_PEER);
        }
        if (verb != Verb.ALLOW
                && peers.stream().anyMatch(PolicyPeer.DomainNames.class::isInstance)) {
            rule.complain(rule.origin(), ManifestCode.DOMAIN_NAME_VERB);
        }
    }

    private Verb verb(Mapping rule) {
        var word = rule.text("action").orElse(kind.allow);
        if (word.equals(kind.allow)) {
            return Verb.ALLOW;
        }
        if (word.equals("Deny")) {
            return Verb.DENY;
        }
        if (word.equals("Pass") && kind != Kind.BASELINE) {
            return Verb.PASS;
        }
        rule.complain(
                rule.origin("action"),
                ManifestCode.NOT_ONE_OF,
                "action",
                word,
                kind.allow + ", Deny" + (kind == Kind.BASELINE ? "" : ", Pass"));
        return Verb.DENY;
    }

    private Optional<PolicyPeer> peer(Mapping peer, boolean egress) {
        if (!egress || peer.has("namespaces") || peer.has("pods") || !hasOne(peer)) {
            return pods(peer).map(one -> one);
        }
        peer.only("namespaces", "pods", "nodes", "networks", "domainNames");
        if (peer.has("networks")) {
            return Optional.of(networks(peer));
        }
        if (peer.has("domainNames")) {
            var names = peer.texts("domainNames").values();
            return Optional.of(new PolicyPeer.DomainNames(String.join(",", names)));
        }
        return SelectorIn.selector(peer, "nodes").map(PolicyPeer.Nodes::new);
    }

    private static PolicyPeer networks(Mapping peer) {
        var texts = peer.texts("networks");
        var blocks = new ArrayList<Cidr>();
        texts.forEach((at, text) -> BlockIn.cidr(peer, at, text).ifPresent(blocks::add));
        return new PolicyPeer.Addresses(AddressSet.of(blocks), String.join(",", texts.values()));
    }

    private static boolean hasOne(Mapping peer) {
        long count = List.of("nodes", "networks", "domainNames").stream().filter(peer::has).count();
        return count == 1;
    }

    /** A subject, or a peer that is pods. */
    private Optional<PolicyPeer.Pods> pods(Mapping written) {
        boolean one = written.fields().entries().size() == 1;
        if (one && written.has("namespaces")) {
            return SelectorIn.selector(written, "namespaces")
                    .map(
                            found ->
                                    new PolicyPeer.Pods(
                                            Optional.empty(), found, LabelSelector.EVERYTHING));
        }
        if (one && written.has("pods")) {
            return written.mapping("pods").flatMap(TieredPolicyIn::namespacedPods);
        }
        written.complain(
                written.origin(),
                ManifestCode.ONE_FIELD,
                String.join(", ", written.fields().entries().keySet()),
                "namespaces, pods; for egress also networks, nodes, domainNames");
        return Optional.empty();
    }

    private static Optional<PolicyPeer.Pods> namespacedPods(Mapping pods) {
        pods.only("namespaceSelector", "podSelector").needs("podSelector", "pods");
        return SelectorIn.selector(pods, "podSelector")
                .map(
                        selected ->
                                new PolicyPeer.Pods(
                                        Optional.empty(),
                                        SelectorIn.selector(pods, "namespaceSelector")
                                                .orElse(LabelSelector.EVERYTHING),
                                        selected));
    }

    private Optional<PolicyPort> port(Mapping port) {
        return kind == Kind.CLUSTER ? TieredPortIn.cluster(port) : TieredPortIn.admin(port);
    }

    private static void checkLength(Mapping of, String field, int size, int least, int most) {
        if (size < least || size > most) {
            of.complain(of.origin(field), ManifestCode.LENGTH, field, least, most);
        }
    }
}
