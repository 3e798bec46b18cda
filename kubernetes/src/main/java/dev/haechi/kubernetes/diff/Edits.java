package dev.haechi.kubernetes.diff;

import dev.haechi.kubernetes.cluster.Cluster;
import dev.haechi.kubernetes.cluster.Gateway;
import dev.haechi.kubernetes.cluster.Grant;
import dev.haechi.kubernetes.cluster.HttpRoute;
import dev.haechi.kubernetes.cluster.IngressClass;
import dev.haechi.kubernetes.cluster.KubeService;
import dev.haechi.kubernetes.cluster.Namespace;
import dev.haechi.kubernetes.cluster.ObjectName;
import dev.haechi.kubernetes.cluster.Policy;
import dev.haechi.kubernetes.cluster.Unread;
import dev.haechi.kubernetes.cluster.Workload;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What is written differently in two clusters, of what decides who reaches whom. Where it is
 * written makes no difference, nor in which file.
 */
public final class Edits {
    private final Cluster before;
    private final Paired<Namespace> homes;
    private final Paired<Workload> pods;
    private final Paired<KubeService> services;
    private final Paired<Policy> policies;
    private final Paired<Unread> unread;
    private final Paired<HttpRoute> routes;
    private final Paired<Gateway> gateways;
    private final Paired<IngressClass> classes;
    private final Paired<Grant> grants;
    private final Proxies proxies;

    private Edits(Cluster before, Cluster after) {
        this.before = before;
        this.proxies = Proxies.of(before, after);
        this.routes = new Paired<>(new Routing.OfRoute(), before.routes(), after.routes());
        this.gateways = new Paired<>(new Routing.OfGateway(), before.gateways(), after.gateways());
        this.classes = new Paired<>(new Routing.OfClass(), before.classes(), after.classes());
        this.grants = new Paired<>(new Routing.OfGrant(), before.grants(), after.grants());
        this.homes = new Paired<>(new Blending.OfNamespace(), described(before), described(after));
        this.pods = new Paired<>(new Blending.OfWorkload(), before.workloads(), after.workloads());
        this.services = new Paired<>(new Blending.OfService(), before.services(), after.services());
        this.policies = new Paired<>(new Blending.OfPolicy(), before.policies(), after.policies());
        this.unread = new Paired<>(new Blending.OfUnread(), filtering(before), filtering(after));
    }

    /** Everything that is different. Costs O(objects). */
    public static Edits between(Cluster before, Cluster after) {
        return new Edits(before, after);
    }

    private static List<Namespace> described(Cluster cluster) {
        return cluster.namespaces().stream().filter(Namespace::declared).toList();
    }

    private static List<Unread> filtering(Cluster cluster) {
        return cluster.unread().stream().filter(Unread::filters).toList();
    }

    /** All of it. */
    public List<Edit> all() {
        return Stream.of(policies, services, pods, homes, unread, routes, gateways, classes, grants)
                .map(Paired::edits)
                .flatMap(List::stream)
                .toList();
    }

    /** The old cluster with some of it. Costs O(objects). */
    public Cluster with(Collection<Edit> some) {
        var edits = Set.copyOf(some);
        var workloads = sorted(pods.with(edits), Workload.IN_ORDER);
        var receivers = sorted(services.with(edits), KubeService.IN_ORDER);
        var rules = sorted(policies.with(edits), Policy.IN_ORDER);
        var spaces = new TreeMap<String, Namespace>();
        Stream.of(
                        workloads.stream().map(Workload::name),
                        receivers.stream().map(KubeService::name),
                        rules.stream().map(Policy::name))
                .<ObjectName>flatMap(names -> names)
                .map(ObjectName::namespace)
                .filter(name -> !name.isEmpty())
                .forEach(name -> spaces.put(name, Namespace.named(name)));
        homes.with(edits).forEach(home -> spaces.put(home.name(), home));
        return proxies.in(
                new Cluster(
                        List.copyOf(spaces.values()),
                        workloads,
                        receivers,
                        rules,
                        sorted(routes.with(edits), HttpRoute.IN_ORDER),
                        sorted(gateways.with(edits), Comparator.comparing(Gateway::name)),
                        sorted(classes.with(edits), Comparator.comparing(IngressClass::name)),
                        grants.with(edits),
                        unread.with(edits),
                        before.facts()));
    }

    private static <T> List<T> sorted(List<T> some, Comparator<T> order) {
        var all = new ArrayList<>(some);
        all.sort(order);
        return all;
    }
}
