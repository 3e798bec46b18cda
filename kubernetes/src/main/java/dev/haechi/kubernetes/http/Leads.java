package dev.haechi.kubernetes.http;

import dev.haechi.kubernetes.cluster.Cluster;
import dev.haechi.kubernetes.cluster.HttpRoute.Backend;
import dev.haechi.kubernetes.reach.Party;
import dev.haechi.kubernetes.reach.Reachability;
import dev.haechi.kubernetes.reach.Trace;
import dev.haechi.kubernetes.reach.Verdict;
import dev.haechi.model.service.Service;
import dev.haechi.text.Message;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * To which services requests lead: what {@link Requests} says of each, without what would let it
 * pass. Remembers connections. Not for use by several threads.
 */
public final class Leads {
    private final Cluster cluster;
    private final Reachability reachability;
    private final Backends backends;
    private final ProxyDoors proxies;
    private final List<Door> doors;
    private final Map<Request, List<Picked>> picked = new HashMap<>();
    private final Map<Client, Optional<Trace>> clients = new HashMap<>();
    private final Map<Sending, Trace> sendings = new HashMap<>();

    /** The rules of a door that may take a request. */
    private record Picked(Door door, Choice choice) {}

    /** A connection to a proxy. */
    private record Client(Party from, int proxy, Service port) {}

    /** A connection from a proxy. */
    private record Sending(int proxy, Target to) {}

    /** What becomes of a request that takes one way. */
    private record Way(Verdict verdict, List<Message> missing) {}

    private Leads(Cluster cluster, Reachability reachability) {
        this.cluster = cluster;
        this.reachability = reachability;
        this.backends = new Backends(cluster);
        this.proxies = new ProxyDoors(cluster, reachability);
        this.doors = Doors.of(cluster);
    }

    /** Costs O(routes × listeners). */
    public static Leads of(Cluster cluster, Reachability reachability) {
        return new Leads(cluster, reachability);
    }

    /**
     * Every service that a request gets to, or may; it does not get to others. Costs O(rules) for
     * each request, and a trace for each connection.
     */
    public SortedMap<Target, Lead> of(Party from, Request request) {
        var here = picked.computeIfAbsent(request, this::picked);
        var all = new ArrayList<SortedMap<Target, Lead>>();
        here.forEach(one -> all.add(leads(one, from, request)));
        if (all.isEmpty()) {
            return new TreeMap<>();
        }
        return all.size() == 1 ? all.getFirst() : together(all, here, request);
    }

    private List<Picked> picked(Request request) {
        return doors.stream()
                .map(door -> new Picked(door, Choice.of(door, request)))
                .filter(one -> !one.choice().taken().isEmpty())
                .toList();
    }

    /** Through one door. */
    private SortedMap<Target, Lead> leads(Picked at, Party from, Request request) {
        var ways = new TreeMap<Target, List<Way>>();
        for (var taken : at.choice().taken()) {
            var route = taken.opening().route();
            var facts = new ArrayList<>(at.door().facts());
            taken.rule().others().stream()
                    .map(what -> Message.of(HttpText.OTHER_BACKEND, route.toString(), what))
                    .forEach(facts::add);
            for (var backend : taken.rule().backends()) {
                if (backends.closed(route, backend).isEmpty()) {
                    ways.computeIfAbsent(target(backend), _ -> new ArrayList<>())
                            .addAll(ways(at.door(), target(backend), from, request, facts));
                }
            }
        }
        var leads = new TreeMap<Target, Lead>();
        ways.forEach((to, all) -> add(leads, to, lead(all, at.choice().facts())));
        return leads;
    }

    private static void add(SortedMap<Target, Lead> leads, Target to, Lead lead) {
        if (lead.verdict() != Verdict.BLOCKED) {
            leads.put(to, lead);
        }
    }

    private Target target(Backend backend) {
        var found = backends.target(backend).orElseThrow();
        return new Target(found.service().toString(), found.port());
    }

    private static Lead lead(List<Way> ways, List<Message> facts) {
        var verdicts = EnumSet.noneOf(Verdict.class);
        ways.forEach(way -> verdicts.add(way.verdict()));
        var missing = new LinkedHashSet<>(facts);
        ways.forEach(way -> missing.addAll(way.missing()));
        return known(HttpWay.either(verdicts, !facts.isEmpty()), missing);
    }

    private static Lead known(Verdict verdict, Set<Message> missing) {
        return new Lead(verdict, verdict == Verdict.UNKNOWN ? List.copyOf(missing) : List.of());
    }

    private List<Way> ways(Door door, Target to, Party from, Request request, List<Message> facts) {
        if (door.proxies().isEmpty()) {
            return List.of(new Way(Verdict.UNKNOWN, facts));
        }
        var all = new ArrayList<Way>();
        for (int proxy : door.proxies()) {
            var in =
                    clients.computeIfAbsent(
                            new Client(from, proxy, request.service()),
                            one -> proxies.trace(one.from(), one.proxy(), one.port()));
            all.add(
                    in.map(one -> way(one, sent(new Sending(proxy, to)), facts))
                            .orElse(new Way(Verdict.BLOCKED, List.of())));
        }
        return all;
    }

    private static Way way(Trace in, Trace on, List<Message> facts) {
        var missing = new LinkedHashSet<>(facts);
        missing.addAll(in.missing());
        missing.addAll(on.missing());
        var legs = List.of(in.verdict(), on.verdict());
        return new Way(HttpWay.both(legs, !facts.isEmpty()), List.copyOf(missing));
    }

    private Trace sent(Sending sending) {
        return sendings.computeIfAbsent(sending, this::trace);
    }

    private Trace trace(Sending sending) {
        var service =
                cluster.services().stream()
                        .filter(one -> one.toString().equals(sending.to().service()))
                        .findFirst()
                        .orElseThrow();
        var workload = cluster.workloads().get(sending.proxy());
        return reachability.trace(
                new Party.Pods(sending.proxy(), workload.id()),
                new Party.OfService(service),
                sending.to().port());
    }

    /** At which of several doors a name points is in no manifest. */
    private static SortedMap<Target, Lead> together(
            List<SortedMap<Target, Lead>> all, List<Picked> here, Request request) {
        var names = here.stream().map(one -> one.door().name()).toList();
        var which = Message.of(HttpText.WHICH_DOOR, request.host(), String.join(", ", names));
        var leads = new TreeMap<Target, Lead>();
        all.forEach(one -> one.keySet().forEach(to -> leads.put(to, together(all, to, which))));
        return Collections.unmodifiableSortedMap(leads);
    }

    private static Lead together(List<SortedMap<Target, Lead>> all, Target to, Message which) {
        var verdicts = EnumSet.noneOf(Verdict.class);
        var missing = new LinkedHashSet<Message>();
        for (var leads : all) {
            var lead = leads.get(to);
            verdicts.add(lead == null ? Verdict.BLOCKED : lead.verdict());
            missing.addAll(lead == null ? List.of() : lead.missing());
        }
        if (verdicts.size() > 1) {
            missing.add(which);
        }
        var verdict = verdicts.size() == 1 ? verdicts.iterator().next() : Verdict.UNKNOWN;
        return known(verdict, missing);
    }
}
