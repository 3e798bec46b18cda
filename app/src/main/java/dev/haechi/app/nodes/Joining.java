package dev.haechi.app.nodes;

import dev.haechi.app.design.ExplainAnswer.Change;
import dev.haechi.app.nodes.NodePairs.Pair;
import dev.haechi.kubernetes.cluster.KubeService;
import dev.haechi.kubernetes.cluster.Workload;
import dev.haechi.kubernetes.lowering.MissingFact;
import dev.haechi.kubernetes.reach.Explanation;
import dev.haechi.kubernetes.reach.Party;
import dev.haechi.kubernetes.reach.PodFlow;
import dev.haechi.kubernetes.reach.Trace;
import dev.haechi.kubernetes.reach.Verdict;
import dev.haechi.kubernetes.selector.Truth;
import dev.haechi.model.fact.Fact;
import dev.haechi.network.answer.Suggestion;
import dev.haechi.network.remedy.Applied;
import dev.haechi.text.Message;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Follows a packet that policies and services were asked about down to the network of nodes. */
final class Joining {
    private final Site site;
    private final Explanation policies;
    private final Trace trace;

    Joining(Site site, Explanation policies) {
        this.site = site;
        this.policies = policies;
        this.trace = policies.trace();
    }

    /** A flow between pods, and what the network does with it. */
    private record Carried(PodFlow flow, Message by, List<Pair> pairs) {
        /** Of each way that it may take. */
        Set<Truth> arrives() {
            var all = EnumSet.noneOf(Truth.class);
            pairs.forEach(pair -> all.add(pair.passing().passes().and(flow.arrives())));
            if (pairs.isEmpty()) {
                all.add(flow.arrives());
            }
            return all;
        }
    }

    JoinedExplanation explanation() {
        var carried = carried(site);
        var missing = missing(carried);
        var reason = stays();
        var changes = changes(carried);
        return new JoinedExplanation(
                policies,
                verdict(carried, missing, reason.isPresent()),
                reason,
                ways(carried),
                site.ownWays(),
                missing,
                changes.stream().map(one -> Change.of(one, site.design().origins())).toList(),
                reason.isEmpty() && isAdmitted(changes),
                site.findings());
    }

    private List<Carried> carried(Site where) {
        var all = new ArrayList<Carried>();
        for (var flow : trace.flows()) {
            if (flow.from() instanceof Party.Pods from && flow.to() instanceof Party.Pods to) {
                var sender = workload(from);
                var receiver = workload(to);
                var traffic =
                        new Traffic(sender.hostNetwork(), receiver.hostNetwork(), flow.service());
                all.add(
                        new Carried(
                                flow,
                                where.between().described(traffic),
                                where.pairs(places(sender), places(receiver), traffic)));
            }
        }
        return all;
    }

    private Workload workload(Party.Pods pods) {
        return site.cluster().workloads().get(pods.number());
    }

    /** The nodes on which pods of a workload may stand. */
    private List<Node> places(Workload workload) {
        var named = named(workload);
        return named.isEmpty() ? site.nodes() : named;
    }

    private List<Node> named(Workload workload) {
        return workload.node().stream()
                .flatMap(name -> site.all().stream().filter(node -> node.isCalled(name)))
                .toList();
    }

    /** Why the packet does not leave its node: nobody gives it an address of pods. */
    private Optional<Message> stays() {
        return throughProxy()
                .filter(_ -> site.facts().kubeProxy().is(false))
                .map(service -> Message.of(NodesText.NO_KUBE_PROXY, service.toString()));
    }

    /** The service whose address is written to; that of a headless one is its pods' own. */
    private Optional<KubeService> throughProxy() {
        return trace.to() instanceof Party.OfService(var service)
                        && !service.headless()
                        && trace.reason().isEmpty()
                ? Optional.of(service)
                : Optional.empty();
    }

    private List<Message> missing(List<Carried> carried) {
        var facts = new LinkedHashSet<>(trace.missing());
        if (throughProxy().isPresent()) {
            if (site.facts().kubeProxy() instanceof Fact.Unknown<Boolean>) {
                facts.add(Message.of(NodesText.KUBE_PROXY));
            }
            if (site.facts().services().asOptional().isEmpty()) {
                facts.add(Message.of(NodesText.SERVICE_BLOCKS));
            }
        }
        if (trace.reason().isEmpty()) {
            facts.addAll(outside());
        }
        carried.forEach(one -> facts.addAll(missing(one)));
        return List.copyOf(facts);
    }

    private List<Message> outside() {
        var facts = new ArrayList<Message>();
        for (var party : List.of(trace.from(), trace.to())) {
            if (party instanceof Party.Outside(var address)) {
                facts.add(Message.of(NodesText.OUTSIDE, address));
            }
        }
        return facts;
    }

    private List<Message> missing(Carried carried) {
        var facts = new LinkedHashSet<Message>();
        for (var party : List.of(carried.flow().from(), carried.flow().to())) {
            if (party instanceof Party.Pods pods) {
                facts.addAll(missing(workload(pods)));
            }
        }
        if (!carried.pairs().isEmpty()) {
            facts.addAll(site.overlaps().facts(site.all()));
        }
        carried.pairs().forEach(pair -> facts.addAll(pair.passing().missing()));
        return List.copyOf(facts);
    }

    private List<Message> missing(Workload workload) {
        var facts = new ArrayList<Message>();
        var node = workload.node();
        if (node.isPresent() && named(workload).isEmpty()) {
            facts.add(Message.of(NodesText.PLACE, node.get(), workload.id()));
        }
        if (!workload.hostNetwork()
                && site.cluster().facts().podAddresses().asOptional().isEmpty()) {
            facts.add(Message.of(MissingFact.POD_BLOCKS));
        }
        return facts;
    }

    private Verdict verdict(List<Carried> carried, List<Message> missing, boolean stays) {
        if (trace.verdict() == Verdict.BLOCKED || stays) {
            return Verdict.BLOCKED;
        }
        var truths = EnumSet.noneOf(Truth.class);
        carried.forEach(one -> truths.addAll(one.arrives()));
        if (truths.equals(EnumSet.of(Truth.NO))) {
            return Verdict.BLOCKED;
        }
        if (!missing.isEmpty() || truths.contains(Truth.UNKNOWN) || truths.isEmpty()) {
            return Verdict.UNKNOWN;
        }
        return truths.contains(Truth.NO) ? Verdict.PARTLY : Verdict.REACHES;
    }

    private static List<Way> ways(List<Carried> carried) {
        var same = new LinkedHashMap<Way, List<String>>();
        for (var one : carried) {
            var way = new Way(List.of(), one.by(), NodePairs.joined(one.pairs()));
            same.computeIfAbsent(way, _ -> new ArrayList<>()).add(one.flow().to().name());
        }
        var ways = new ArrayList<Way>();
        same.forEach((way, to) -> ways.add(new Way(to, way.carried(), way.pairs())));
        return ways;
    }

    private List<Suggestion> changes(List<Carried> carried) {
        var stopped = new LinkedHashSet<Packet>();
        carried.stream()
                .flatMap(one -> one.pairs().stream())
                .forEach(pair -> stopped.addAll(pair.passing().stopped()));
        return stopped.isEmpty()
                ? List.of()
                : new Mending(site.design().landscape(), site.all()).changes(List.copyOf(stopped));
    }

    /** Whether all of it passes once everything is changed. */
    private boolean isAdmitted(List<Suggestion> changes) {
        var landscape = Applied.to(site.design().landscape(), changes);
        var after = carried(changes.isEmpty() ? site : site.in(landscape));
        return policies.admitted()
                && missing(after).isEmpty()
                && after.stream()
                        .flatMap(one -> one.pairs().stream())
                        .allMatch(pair -> pair.passing().passes() == Truth.YES);
    }
}
