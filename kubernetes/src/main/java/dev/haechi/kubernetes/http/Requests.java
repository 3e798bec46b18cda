package dev.haechi.kubernetes.http;

import dev.haechi.kubernetes.cluster.Cluster;
import dev.haechi.kubernetes.cluster.HttpRoute;
import dev.haechi.kubernetes.cluster.HttpRoute.Backend;
import dev.haechi.kubernetes.cluster.PathMatch;
import dev.haechi.kubernetes.reach.Explanation;
import dev.haechi.kubernetes.reach.Party;
import dev.haechi.kubernetes.reach.Reachability;
import dev.haechi.kubernetes.reach.Trace;
import dev.haechi.kubernetes.reach.Verdict;
import dev.haechi.text.Message;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Follows requests through the proxies of a cluster: to which service a name and a path lead, and
 * whether the two connections pass, to the proxy and from there. Not for use by several threads.
 */
public final class Requests {
    private final Cluster cluster;
    private final Reachability reachability;
    private final Backends backends;
    private final ProxyDoors proxies;
    private final List<Door> doors;

    private Requests(Cluster cluster, Reachability reachability) {
        this.cluster = cluster;
        this.reachability = reachability;
        this.backends = new Backends(cluster);
        this.proxies = new ProxyDoors(cluster, reachability);
        this.doors = Doors.of(cluster);
    }

    /** Costs O(routes × listeners). */
    public static Requests of(Cluster cluster, Reachability reachability) {
        return new Requests(cluster, reachability);
    }

    /** What becomes of a request. Costs O(rules), and a trace for each connection. */
    public HttpExplanation explain(Party from, Request request) {
        var ways = new ArrayList<HttpWay>();
        var facts = new LinkedHashSet<Message>();
        var names = new ArrayList<String>();
        var verdicts = new ArrayList<Verdict>();
        for (var door : doors) {
            var choice = Choice.of(door, request);
            if (!choice.taken().isEmpty()) {
                var found = ways(door, choice, from, request);
                ways.addAll(found);
                facts.addAll(choice.facts());
                names.add(door.name());
                verdicts.add(verdict(found, !choice.facts().isEmpty()));
            }
        }
        if (ways.isEmpty()) {
            var reason = Message.of(HttpText.NO_RULE, request.toString());
            return new HttpExplanation(
                    from, request, Verdict.BLOCKED, ways, Optional.of(reason), List.of());
        }
        boolean differ = verdicts.stream().distinct().count() > 1;
        if (differ) {
            facts.add(Message.of(HttpText.WHICH_DOOR, request.host(), String.join(", ", names)));
        }
        return new HttpExplanation(
                from,
                request,
                differ ? Verdict.UNKNOWN : verdicts.getFirst(),
                ways,
                Optional.empty(),
                List.copyOf(facts));
    }

    private static Verdict verdict(List<HttpWay> ways, boolean open) {
        return HttpWay.either(
                ways.stream().map(HttpWay::verdict).collect(Collectors.toSet()), open);
    }

    private List<HttpWay> ways(Door door, Choice choice, Party from, Request request) {
        var all = new ArrayList<HttpWay>();
        for (var taken : choice.taken()) {
            var route = taken.opening().route();
            var host = taken.opening().host().toString();
            var sent = new Sent(door, route, host, taken.path());
            var others =
                    taken.rule().others().stream()
                            .map(what -> Message.of(HttpText.OTHER_BACKEND, route.toString(), what))
                            .toList();
            for (var backend : taken.rule().backends()) {
                all.addAll(ways(sent, backend, from, request, others));
            }
            if (taken.rule().backends().isEmpty()) {
                all.add(nobody(sent, others));
            }
        }
        return all;
    }

    /** What a rule takes, and where. */
    private record Sent(Door door, HttpRoute route, String host, PathMatch path) {
        HttpWay way(
                Optional<Backend> backend,
                List<Explanation> legs,
                Optional<Message> reason,
                List<Message> facts) {
            return new HttpWay(door.name(), route, host, path, backend, legs, reason, facts);
        }
    }

    /** A rule without services: the proxy answers by itself, or sends to what is none. */
    private static HttpWay nobody(Sent sent, List<Message> others) {
        return sent.way(
                Optional.empty(),
                List.of(),
                others.isEmpty()
                        ? Optional.of(Message.of(HttpText.ANSWERS_ITSELF, sent.route().toString()))
                        : Optional.empty(),
                others);
    }

    private List<HttpWay> ways(
            Sent sent, Backend backend, Party from, Request request, List<Message> others) {
        var facts = new ArrayList<>(sent.door().facts());
        facts.addAll(others);
        var closed = backends.closed(sent.route(), backend);
        if (closed.isPresent() || sent.door().proxies().isEmpty()) {
            return List.of(sent.way(Optional.of(backend), List.of(), closed, facts));
        }
        var all = new ArrayList<HttpWay>();
        for (int proxy : sent.door().proxies()) {
            var in = proxies.in(from, proxy, request.service());
            var legs = new ArrayList<Explanation>(in.stream().toList());
            legs.add(on(proxy, backend));
            var reason =
                    in.isPresent()
                            ? Optional.<Message>empty()
                            : Optional.of(proxies.notOpen(proxy, request.service()));
            all.add(sent.way(Optional.of(backend), legs, reason, facts));
        }
        return all;
    }

    /** From a proxy to the pods behind a service that is there. */
    private Explanation on(int proxy, Backend backend) {
        var target = backends.target(backend).orElseThrow();
        return reachability.explain(
                pods(proxy), new Party.OfService(target.service()), target.port());
    }

    /** The same without looking for what would let it pass. */
    private Trace trace(int proxy, Backend backend) {
        var target = backends.target(backend).orElseThrow();
        return reachability.trace(
                pods(proxy), new Party.OfService(target.service()), target.port());
    }

    private Party.Pods pods(int proxy) {
        return new Party.Pods(proxy, cluster.workloads().get(proxy).id());
    }

    /** What every rule of every door leads to, in the order of doors. */
    public List<RequestLine> lines() {
        var all = new ArrayList<RequestLine>();
        for (var door : doors) {
            for (var opening : door.openings()) {
                for (var path : opening.paths()) {
                    lines(door, opening, path, all);
                }
            }
        }
        return all.stream().distinct().toList();
    }

    private static String what(HostName host, PathMatch path) {
        return path.kind() == PathMatch.Kind.DEFAULT ? host.toString() : host.toString() + path;
    }

    private void lines(Door door, Opening opening, PathMatch path, List<RequestLine> all) {
        var names = door.proxies().stream().map(i -> cluster.workloads().get(i).id()).toList();
        for (var backend : opening.rule().backends()) {
            var closed = backends.closed(opening.route(), backend);
            var legs =
                    closed.isPresent()
                            ? List.<Trace>of()
                            : door.proxies().stream().map(one -> trace(one, backend)).toList();
            var facts = new LinkedHashSet<>(door.facts());
            facts.addAll(opening.facts());
            legs.forEach(leg -> facts.addAll(leg.missing()));
            all.add(
                    new RequestLine(
                            door.name(),
                            what(opening.host(), path),
                            opening.route(),
                            backend,
                            names,
                            RequestLine.verdict(closed.isPresent(), legs, facts.isEmpty()),
                            closed,
                            List.copyOf(facts)));
        }
    }
}
