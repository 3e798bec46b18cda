package dev.haechi.blueprint.resolve;

import dev.haechi.blueprint.PartName;
import dev.haechi.blueprint.ServiceSpec;
import dev.haechi.blueprint.resolve.Workloads.Images;
import dev.haechi.model.compute.DataClass;
import dev.haechi.model.compute.DataStore;
import dev.haechi.model.compute.Inspector;
import dev.haechi.model.compute.Instance;
import dev.haechi.model.compute.LoadBalancer;
import dev.haechi.model.compute.LoadBalancer.Listener;
import dev.haechi.model.compute.LoadBalancer.PathRule;
import dev.haechi.model.compute.LoadBalancer.Target;
import dev.haechi.model.fact.Fact;
import dev.haechi.model.id.DataStoreId;
import dev.haechi.model.id.InspectorId;
import dev.haechi.model.id.ListenerId;
import dev.haechi.model.network.Zone;
import dev.haechi.model.service.Port;
import dev.haechi.model.service.Protocol;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Derives instances, the edge's load balancer and WAF, and the places where data stays. */
final class Machines {
    private static final String SYSTEM = "Debian 12";

    /** End of long-term support of Debian 12 (wiki.debian.org/LTS). */
    private static final LocalDate SYSTEM_END = LocalDate.of(2028, 6, 30);

    private static final String LOWEST_TLS = "1.2";

    private final Site site;

    Machines(Site site) {
        this.site = site;
    }

    List<Instance> instances() {
        var all = new ArrayList<Instance>();
        for (var unit : site.units()) {
            unit.instances().forEach(id -> all.add(instance(unit, id)));
        }
        return all;
    }

    private Instance instance(Unit unit, dev.haechi.model.id.InstanceId id) {
        boolean ours = Images.ours(site.blueprint(), unit);
        return new Instance(
                site.trail().note(id, unit.origin()),
                site.layout().plotOf(unit).id(),
                site.addresses().of(id),
                List.of(unit.group()),
                Fact.known(unit.role()),
                Optional.of(unit.name()),
                false,
                ours ? Fact.known(SYSTEM) : Fact.unknown("operating system in " + unit.name()),
                ours ? Fact.known(SYSTEM_END) : Fact.unknown("end of life in " + unit.name()));
    }

    Optional<LoadBalancer> edge() {
        return site.find(PartName.EDGE.service()).map(this::edge);
    }

    private LoadBalancer edge(Unit edge) {
        var id = site.trail().note(Gateways.EDGE, edge.origin());
        return new LoadBalancer(
                id,
                LoadBalancer.Scheme.INTERNET,
                LoadBalancer.Layer.L7,
                new LoadBalancer.OnInstance(edge.slot(0)),
                Optional.empty(),
                List.of(
                        listener(edge, "https", Units.EDGE_HTTPS, false),
                        listener(edge, "http", Units.EDGE_HTTP, true)));
    }

    private Listener listener(Unit edge, String name, Port port, boolean redirect) {
        var id = ListenerId.of(edge.name() + "/" + name);
        site.trail().note(id, edge.origin());
        var targets = new ArrayList<Target>();
        var paths = new ArrayList<PathRule>();
        for (var service : redirect ? List.<ServiceSpec>of() : site.blueprint().services()) {
            service.route()
                    .ifPresent(
                            route -> {
                                var unit = site.unit(service.name().value());
                                var target = site.servedOn(service);
                                unit.instances().stream()
                                        .map(one -> new Target(one, target))
                                        .filter(one -> !targets.contains(one))
                                        .forEach(targets::add);
                                paths.add(new PathRule(route.value().host(), route.value().path()));
                            });
        }
        var tls = Fact.known(redirect ? "" : LOWEST_TLS);
        return new Listener(id, Protocol.TCP, port, targets, tls, redirect, paths);
    }

    Optional<Inspector> waf() {
        return site.find(PartName.EDGE.service())
                .map(
                        edge ->
                                new Inspector(
                                        site.trail()
                                                .note(
                                                        InspectorId.of(edge.name() + "/waf"),
                                                        edge.origin()),
                                        Inspector.Kind.WAF,
                                        new Inspector.Attached(Gateways.EDGE),
                                        Fact.known(Inspector.Mode.BLOCK)));
    }

    List<DataStore> dataStores() {
        var stores = new ArrayList<DataStore>();
        for (var service : site.blueprint().services()) {
            if (service.volume().isPresent() || service.data().isPresent()) {
                var unit = site.unit(service.name().value());
                var kind =
                        unit.zone() == Zone.DATA ? DataStore.Kind.DATABASE : DataStore.Kind.VOLUME;
                var name = service.name().value();
                var data =
                        service.data()
                                .map(Fact::known)
                                .orElseGet(() -> Fact.unknown("data class of " + name));
                stores.add(store(unit, kind, data));
            }
        }
        var prometheus = site.unit(PartName.PROMETHEUS.service());
        stores.add(store(prometheus, DataStore.Kind.VOLUME, Fact.known(DataClass.INTERNAL)));
        return stores;
    }

    private DataStore store(Unit unit, DataStore.Kind kind, Fact<DataClass> data) {
        return new DataStore(
                site.trail().note(DataStoreId.of(unit.name().value()), unit.origin()),
                kind,
                unit.instances(),
                data,
                Fact.unknown("encryption of the volumes of " + unit.name()),
                Fact.known(false));
    }
}
