package dev.haechi.blueprint.resolve;

import dev.haechi.blueprint.BlueprintCode;
import dev.haechi.blueprint.EgressSpec;
import dev.haechi.blueprint.PartName;
import dev.haechi.blueprint.ServiceSpec;
import dev.haechi.model.address.AddressSet;
import dev.haechi.model.filter.Direction;
import dev.haechi.model.filter.Peer;
import dev.haechi.model.flow.Endpoint;
import dev.haechi.model.id.ExternalId;
import dev.haechi.model.id.IntentId;
import dev.haechi.model.landscape.FlowIntent;
import dev.haechi.model.service.Port;
import dev.haechi.model.service.PortRange;
import dev.haechi.model.service.Protocol;
import dev.haechi.model.service.ServiceSet;
import dev.haechi.text.Origin;
import dev.haechi.text.Problems;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;

/**
 * Derives the flows that a blueprint asks for: each becomes an intent, one rule out of its source
 * and one rule into its destination. Nothing else is opened.
 */
final class Wiring {
    static final ExternalId ADMINISTRATORS = ExternalId.of("administrators");

    private final Site site;
    private final RuleBook book;
    private final Problems problems;
    private final List<FlowIntent> intents = new ArrayList<>();
    private final SequencedSet<Crossing> crossings = new LinkedHashSet<>();

    /** A flow between two VPCs, which needs routes there and back. */
    record Crossing(Unit from, Unit to) {}

    Wiring(Site site, RuleBook book, Problems problems) {
        this.site = site;
        this.book = book;
        this.problems = problems;
    }

    void derive() {
        site.find(PartName.EDGE.service()).ifPresent(this::published);
        site.blueprint().services().forEach(this::calls);
        site.blueprint().network().egress().forEach(this::egress);
        monitoring();
        site.find(PartName.BASTION.service()).ifPresent(this::administration);
        new ClusterWiring(site, this).derive();
    }

    List<FlowIntent> intents() {
        return List.copyOf(intents);
    }

    SequencedSet<Crossing> crossings() {
        return crossings;
    }

    static ServiceSet tcp(Port... ports) {
        return ServiceSet.of(
                Protocol.TCP,
                List.of(ports).stream()
                        .map(port -> PortRange.of(port.number()))
                        .toArray(PortRange[]::new));
    }

    private void published(Unit edge) {
        var published = tcp(Units.EDGE_HTTP, Units.EDGE_HTTPS);
        book.open(edge, Direction.INGRESS, Peer.anybody(), published, "public", edge.origin());
        var outside = new ArrayList<Endpoint>(List.of(new Endpoint.Internet()));
        if (!site.blueprint().network().administrators().isEmpty()) {
            outside.add(new Endpoint.External(ADMINISTRATORS));
        }
        intend(
                "public/" + edge.name(),
                outside,
                List.of(new Endpoint.OnLoadBalancer(Gateways.EDGE)),
                published,
                "published services",
                edge.origin());
        for (var service : site.blueprint().services()) {
            service.route()
                    .ifPresent(
                            route ->
                                    connect(
                                            edge,
                                            unit(service),
                                            tcp(site.servedOn(service)),
                                            "route",
                                            route.value().host() + route.value().path(),
                                            route.origin()));
        }
    }

    private Unit unit(ServiceSpec service) {
        return site.unit(service.name().value());
    }

    private void calls(ServiceSpec service) {
        var caller = unit(service);
        for (var call : service.calls()) {
            var callee = site.unit(call.value());
            if (callee.isNodes()) {
                continue; // from pod to pod, which the overlay carries
            }
            var services = tcp(callee.port().orElseThrow());
            var purpose = service.name().value() + " calls " + callee.name();
            connect(caller, callee, services, "call", purpose, call.origin());
        }
    }

    /** Opens both ends for a flow between two units, and declares it. */
    void connect(Unit from, Unit to, ServiceSet services, String kind, String purpose, Origin by) {
        book.open(
                from, Direction.EGRESS, book.peer(to, from), services, kind + "/" + to.name(), by);
        book.open(
                to, Direction.INGRESS, book.peer(from, to), services, kind + "/" + from.name(), by);
        intend(
                kind + "/" + from.name() + "/" + to.name(),
                endpoints(from),
                endpoints(to),
                services,
                purpose,
                by);
        if (!site.sameVpc(from, to)) {
            crossing(from, to, by);
        }
    }

    private void crossing(Unit from, Unit to, Origin by) {
        var near = site.layout().vpcOf(from);
        var far = site.layout().vpcOf(to);
        boolean peered =
                site.blueprint().network().peerings().stream()
                        .anyMatch(peering -> peering.joins(near, far));
        if (peered) {
            crossings.add(new Crossing(from, to));
        } else {
            problems.add(by, BlueprintCode.NOT_PEERED, from.name(), near, to.name(), far);
        }
    }

    private void egress(EgressSpec egress) {
        var unit = site.unit(egress.from().value());
        var target = egress.to().value();
        var services = tcp(target.port());
        var why = "egress/" + services + "/" + target.addresses();
        book.open(
                unit,
                Direction.EGRESS,
                new Peer.Addresses(AddressSet.of(target.addresses())),
                services,
                why,
                egress.to().origin());
        intend(
                "egress/" + unit.name() + "/" + services + "/" + target.addresses(),
                endpoints(unit),
                List.of(new Endpoint.Internet()),
                services,
                egress.purpose(),
                egress.to().origin());
    }

    private void monitoring() {
        var prometheus = site.unit(PartName.PROMETHEUS.service());
        var alertmanager = site.unit(PartName.ALERTMANAGER.service());
        var server = site.unit(PartName.SERVER.service());
        for (var unit : site.units()) {
            unit.metrics()
                    .ifPresent(
                            metrics ->
                                    connect(
                                            prometheus,
                                            unit,
                                            tcp(metrics.port()),
                                            "metrics",
                                            "metrics of " + unit.name(),
                                            metricsOrigin(unit)));
        }
        var here = prometheus.origin();
        connect(prometheus, alertmanager, tcp(Units.ALERTMANAGER), "alert", "alerts", here);
        connect(server, prometheus, tcp(Units.PROMETHEUS), "query", "status", here);
        site.blueprint().alerts().stream()
                .findFirst()
                .ifPresent(
                        first ->
                                connect(
                                        alertmanager,
                                        server,
                                        tcp(Units.SERVER),
                                        "notify",
                                        "alerts to be sent on",
                                        first.origin()));
    }

    private Origin metricsOrigin(Unit unit) {
        return site.blueprint().services().stream()
                .filter(service -> service.name().value().equals(unit.name()))
                .findFirst()
                .flatMap(service -> service.metrics())
                .map(metrics -> metrics.origin())
                .orElse(unit.origin());
    }

    /** Administrators reach the bastion alone; the bastion reaches the tools of operation alone. */
    private void administration(Unit bastion) {
        for (var network : site.blueprint().network().administrators()) {
            book.open(
                    bastion,
                    Direction.INGRESS,
                    new Peer.Addresses(AddressSet.of(network.value())),
                    tcp(Units.SSH),
                    "ssh/" + network.value(),
                    network.origin());
        }
        intend(
                "ssh/" + bastion.name(),
                List.of(new Endpoint.External(ADMINISTRATORS)),
                endpoints(bastion),
                tcp(Units.SSH),
                "administration",
                bastion.origin());
        for (var part : List.of(PartName.PROMETHEUS, PartName.ALERTMANAGER, PartName.SERVER)) {
            var tool = site.unit(part.service());
            var services = tcp(tool.port().orElseThrow());
            connect(bastion, tool, services, "administer", "administration", bastion.origin());
        }
    }

    private void intend(
            String name,
            List<Endpoint> from,
            List<Endpoint> to,
            ServiceSet services,
            String purpose,
            Origin by) {
        var id = site.trail().note(IntentId.of(name), by);
        if (intents.stream().noneMatch(intent -> intent.id().equals(id))) {
            intents.add(new FlowIntent(id, from, to, services, purpose));
        }
    }

    static List<Endpoint> endpoints(Unit unit) {
        return unit.instances().stream().<Endpoint>map(Endpoint.OnInstance::new).toList();
    }
}
