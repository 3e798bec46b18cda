package dev.haechi.blueprint.resolve;

import dev.haechi.blueprint.AlertTarget;
import dev.haechi.blueprint.Blueprint;
import dev.haechi.blueprint.WaiverSpec;
import dev.haechi.blueprint.Written;
import dev.haechi.model.address.AddressSet;
import dev.haechi.model.compute.NodeCluster;
import dev.haechi.model.governance.FlowScope;
import dev.haechi.model.governance.Waiver;
import dev.haechi.model.id.ClusterId;
import dev.haechi.model.id.SecretName;
import dev.haechi.model.landscape.Landscape;
import dev.haechi.model.network.ExternalNetwork;
import dev.haechi.text.Problems;
import dev.haechi.text.Result;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Turns what was written into what is meant: designs what was left out, and opens exactly the flows
 * that the blueprint asks for. Pure, and the same to the byte for equal blueprints.
 */
public final class Resolver {
    private final Blueprint blueprint;
    private final Problems problems = new Problems();
    private final Trail trail = new Trail();

    private Resolver(Blueprint blueprint) {
        this.blueprint = blueprint;
    }

    /**
     * The meaning of a blueprint; the problems when something has no room, or needs a peering that
     * nobody declared. Costs O(units × flows).
     */
    public static Result<Resolved> resolve(Blueprint blueprint) {
        return new Resolver(blueprint).resolve();
    }

    private Result<Resolved> resolve() {
        var units = Units.of(blueprint);
        var layout = new LayoutDesign(blueprint, units, problems).design();
        if (layout.isEmpty()) {
            return new Result.Failed<>(problems.sorted());
        }
        var addresses = Addresses.of(layout.get(), units);
        var site = new Site(blueprint, units, layout.get(), addresses, trail);
        var gateways = new Gateways(site);
        var places = new Places(site, gateways.floatingIps(), problems);
        var workloads = new Workloads(site);
        var cluster =
                blueprint
                        .kubernetes()
                        .flatMap(one -> new ClusterDesign(site, one, problems).design(workloads));
        var landscape = landscape(site, gateways, places, cluster.map(this::nodes));
        var waivers = blueprint.waivers().stream().map(one -> waiver(one, places)).toList();
        trail.note(blueprint.name().value(), blueprint.name().origin());
        blueprint.services().forEach(one -> trail.note(one.name().value(), one.name().origin()));
        blueprint.people().forEach(one -> trail.note(one.value().name(), one.origin()));
        var secrets = secrets();
        secrets.forEach(secret -> trail.note(secret.value(), secret.origin()));
        return problems.orElse(
                new Resolved(
                        blueprint.name().value(),
                        blueprint.environment(),
                        blueprint.cloud().provider(),
                        blueprint.cloud().doors(),
                        blueprint.policies(),
                        landscape,
                        trail.origins(),
                        workloads.all(),
                        cluster,
                        blueprint.people().stream().map(Written::value).toList(),
                        waivers,
                        blueprint.certificate().map(Written::value),
                        blueprint.alerts().stream().map(Written::value).toList(),
                        secrets));
    }

    private NodeCluster nodes(Written<OwnCluster> cluster) {
        var id = ClusterId.of(blueprint.name().value().value());
        return cluster.value().nodes(trail.note(id, cluster.origin()));
    }

    private Landscape landscape(
            Site site, Gateways gateways, Places places, Optional<NodeCluster> cluster) {
        var book = new RuleBook(site);
        var wiring = new Wiring(site, book, problems);
        wiring.derive();
        new HandWritten(book, places).add(blueprint.network().rules());
        var machines = new Machines(site);
        var subnets = new Subnets(site);
        var builder =
                Landscape.builder(blueprint.name().value())
                        .vpcs(site.layout().vpcs())
                        .subnets(subnets.all())
                        .routeTables(new Routing(site, wiring.crossings()).tables())
                        .acls(subnets.acls())
                        .groups(book.groups())
                        .internetGateways(gateways.internetGateways())
                        .natGateways(gateways.natGateways())
                        .floatingIps(gateways.floatingIps())
                        .peerings(subnets.peerings())
                        .externals(externals())
                        .instances(machines.instances())
                        .loadBalancers(machines.edge().stream().toList())
                        .inspectors(machines.waf().stream().toList())
                        .dataStores(machines.dataStores())
                        .clusters(cluster.stream().toList())
                        .intents(wiring.intents());
        site.layout().vpcs().forEach(vpc -> trail.note(vpc.id(), site.layout().originOf(vpc.id())));
        return builder.build();
    }

    private List<ExternalNetwork> externals() {
        var networks = blueprint.network().administrators();
        if (networks.isEmpty()) {
            return List.of();
        }
        var id = trail.note(Wiring.ADMINISTRATORS, networks.getFirst().origin());
        var blocks = AddressSet.of(networks.stream().map(Written::value).toList());
        return List.of(new ExternalNetwork(id, ExternalNetwork.Kind.CORPORATE, blocks));
    }

    private static Written<Waiver> waiver(WaiverSpec spec, Places places) {
        var scope =
                spec.scope().stream()
                        .map(
                                one ->
                                        new FlowScope(
                                                places.addresses(one.from()),
                                                places.addresses(one.to()),
                                                one.services()))
                        .toList();
        var waiver =
                new Waiver(
                        spec.control(),
                        scope,
                        spec.owner().value(),
                        spec.approver().value(),
                        spec.reason(),
                        spec.expires());
        return new Written<>(waiver, spec.origin());
    }

    private List<Written<SecretName>> secrets() {
        var byName = new TreeMap<String, Written<SecretName>>();
        for (var service : blueprint.services()) {
            service.secrets().forEach(one -> byName.putIfAbsent(one.value().value(), one));
            service.credentials().ifPresent(one -> byName.putIfAbsent(one.value().value(), one));
        }
        blueprint.certificate().ifPresent(one -> byName.putIfAbsent(one.value().value(), one));
        for (var alert : blueprint.alerts()) {
            switch (alert.value()) {
                case AlertTarget.Slack(var webhook) ->
                        byName.putIfAbsent(webhook.value(), new Written<>(webhook, alert.origin()));
            }
        }
        return List.copyOf(byName.values());
    }
}
