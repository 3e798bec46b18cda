package dev.haechi.app.estate;

import dev.haechi.model.compute.DataClass;
import dev.haechi.model.compute.DataStore;
import dev.haechi.model.compute.Inspector;
import dev.haechi.model.compute.Instance;
import dev.haechi.model.compute.LoadBalancer;
import dev.haechi.model.fact.Fact;
import dev.haechi.model.flow.Endpoint;
import dev.haechi.model.id.DataStoreId;
import dev.haechi.model.id.InspectorId;
import dev.haechi.model.id.IntentId;
import dev.haechi.model.id.ListenerId;
import dev.haechi.model.id.LoadBalancerId;
import dev.haechi.model.landscape.FlowIntent;
import dev.haechi.model.network.FloatingIp;
import dev.haechi.model.network.Zone;
import dev.haechi.model.service.Port;
import dev.haechi.model.service.Protocol;
import dev.haechi.model.service.ServiceSet;
import java.util.List;
import java.util.Optional;

/** Load balancers, what inspects them, data stores, and the flows that people declared. */
record Services(Draft draft) {
    private static final int MOST_TARGETS = 4;
    private static final int MOST_STORES = 3;

    void draw() {
        for (var site : draft.sites) {
            var apps = first(site.in(Zone.APP), MOST_TARGETS);
            var data = first(site.in(Zone.DATA), MOST_STORES);
            if (site.first(Zone.DMZ).isPresent() && !apps.isEmpty()) {
                published(site, apps);
            }
            if (site.number % 2 == 0 && !data.isEmpty()) {
                inner(site, data);
            }
            data.forEach(instance -> store(instance));
            if (!apps.isEmpty() && !data.isEmpty()) {
                var ends = ends(data);
                intent(site.id() + "-data", ends(apps), ends, ServiceSet.tcp(5432));
            }
        }
    }

    private static List<Instance> first(List<Instance> all, int most) {
        return all.subList(0, Math.min(most, all.size()));
    }

    /** HTTPS from the internet, through a WAF that one time in ten only looks on. */
    private void published(Site site, List<Instance> targets) {
        var id = LoadBalancerId.of(site.id() + "-web");
        int subnet = site.first(Zone.DMZ).orElseThrow();
        balancer(site, id, LoadBalancer.Layer.L7, subnet, listener(id, 443, targets, 8080));
        draft.giveFloatingIp(new FloatingIp.OnLoadBalancer(id));
        draft.landscape.inspector(
                new Inspector(
                        InspectorId.of(site.id() + "-waf"),
                        Inspector.Kind.WAF,
                        new Inspector.Attached(id),
                        Fact.known(
                                draft.dice.chance(90)
                                        ? Inspector.Mode.BLOCK
                                        : Inspector.Mode.DETECT)));
        var front = List.<Endpoint>of(new Endpoint.OnLoadBalancer(id));
        intent(site.id() + "-web", List.of(new Endpoint.Internet()), front, ServiceSet.tcp(443));
        intent(site.id() + "-behind", front, ends(targets), ServiceSet.tcp(8080));
    }

    /** Databases behind one address for the VPC. */
    private void inner(Site site, List<Instance> targets) {
        var id = LoadBalancerId.of(site.id() + "-db");
        int subnet = site.first(Zone.APP).orElse(0);
        balancer(site, id, LoadBalancer.Layer.L4, subnet, listener(id, 6432, targets, 5432));
    }

    private void balancer(
            Site site,
            LoadBalancerId id,
            LoadBalancer.Layer layer,
            int subnet,
            LoadBalancer.Listener listener) {
        draft.landscape.loadBalancer(
                new LoadBalancer(
                        id,
                        layer == LoadBalancer.Layer.L7
                                ? LoadBalancer.Scheme.INTERNET
                                : LoadBalancer.Scheme.INTERNAL,
                        layer,
                        new LoadBalancer.Managed(
                                Networks.id(site, subnet),
                                site.next(subnet),
                                List.of(site.groups.getFirst())),
                        Optional.empty(),
                        List.of(listener)));
    }

    private static LoadBalancer.Listener listener(
            LoadBalancerId id, int port, List<Instance> targets, int targetPort) {
        return new LoadBalancer.Listener(
                ListenerId.of(id + "-" + port),
                Protocol.TCP,
                Port.of(port),
                targets.stream()
                        .map(one -> new LoadBalancer.Target(one.id(), Port.of(targetPort)))
                        .toList(),
                Fact.known("1.2"),
                false,
                List.of());
    }

    private void store(Instance instance) {
        draft.landscape.dataStore(
                new DataStore(
                        DataStoreId.of("store-" + instance.id()),
                        DataStore.Kind.DATABASE,
                        List.of(instance.id()),
                        Fact.known(draft.dice.pick(List.of(DataClass.values()))),
                        Fact.known(draft.dice.chance(80)),
                        Fact.known(false)));
    }

    private static List<Endpoint> ends(List<Instance> instances) {
        return instances.stream()
                .<Endpoint>map(instance -> new Endpoint.OnInstance(instance.id()))
                .toList();
    }

    private void intent(String id, List<Endpoint> from, List<Endpoint> to, ServiceSet services) {
        draft.landscape.intent(
                new FlowIntent(IntentId.of(id), from, to, services, "declared by the estate"));
    }
}
