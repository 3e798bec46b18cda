package dev.haechi.blueprint.sense;

import dev.haechi.blueprint.Blueprint;
import dev.haechi.blueprint.BlueprintCode;
import dev.haechi.blueprint.PartName;
import dev.haechi.blueprint.ServiceSpec;
import dev.haechi.blueprint.SubnetSpec;
import dev.haechi.blueprint.Written;
import dev.haechi.model.id.ServiceName;
import dev.haechi.model.id.SubnetId;
import dev.haechi.text.Origin;
import dev.haechi.text.Problems;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Whether the services of a blueprint make sense together. */
final class ServiceSense {
    private final Draft draft;
    private final Blueprint blueprint;
    private final List<SubnetSpec> subnets;
    private final Problems problems;

    ServiceSense(Draft draft, Problems problems) {
        this.draft = draft;
        this.blueprint = draft.blueprint();
        this.subnets =
                blueprint.network().vpcs().stream().flatMap(vpc -> vpc.subnets().stream()).toList();
        this.problems = problems;
    }

    void check() {
        var services = blueprint.services();
        new Once(problems, "service").check(services.stream().map(ServiceSpec::name).toList());
        for (var service : services) {
            reserved(service.name());
            place(service);
            calls(service);
            ports(service);
            volume(service);
            new Once(problems, "secret").check(service.secrets());
            new Once(problems, "call").check(service.calls());
        }
        routes();
    }

    private void reserved(Written<ServiceName> name) {
        var nodes = blueprint.nodeNames().stream().map(ServiceName::value);
        var reserved = Stream.concat(PartName.reserved().stream(), nodes).toList();
        if (reserved.contains(name.value().value())) {
            problems.add(
                    name.origin(),
                    BlueprintCode.RESERVED_NAME,
                    name.value(),
                    String.join(", ", reserved));
        }
    }

    private void place(ServiceSpec service) {
        if (service.subnet().isPresent()) {
            subnet(service, service.subnet().get());
            return;
        }
        var zone = service.zone();
        boolean there = subnets.stream().anyMatch(subnet -> subnet.zone().value() == zone.value());
        if (!designed() && !there) {
            problems.add(
                    zone.origin(),
                    BlueprintCode.ZONE_WITHOUT_SUBNET,
                    zone.value(),
                    service.name().value());
        }
    }

    /** Whether the first VPC gets its subnets from the design, one for each zone in use. */
    private boolean designed() {
        var vpcs = blueprint.network().vpcs();
        return vpcs.isEmpty() || vpcs.getFirst().subnets().isEmpty();
    }

    private void subnet(ServiceSpec service, Written<SubnetId> name) {
        var found = subnets.stream().filter(s -> s.name().value().equals(name.value())).findFirst();
        if (found.isEmpty()) {
            var known = subnets.stream().map(s -> s.name().value().value()).toList();
            problems.add(
                    name.origin(),
                    BlueprintCode.UNKNOWN_SUBNET,
                    name.value(),
                    nearestOf(name.value().value(), known));
        } else if (found.get().zone().value() != service.zone().value()) {
            problems.add(
                    name.origin(),
                    BlueprintCode.SUBNET_OF_OTHER_ZONE,
                    name.value(),
                    found.get().zone().value(),
                    service.zone().value());
        }
    }

    private static String nearestOf(String written, List<String> known) {
        return Nearest.to(written, known).orElse(known.isEmpty() ? "–" : String.join(", ", known));
    }

    private void calls(ServiceSpec service) {
        for (var call : service.calls()) {
            var name = call.value().value();
            if (call.value().equals(service.name().value())) {
                problems.add(call.origin(), BlueprintCode.CALLS_ITSELF, name);
            } else if (!draft.declared().services().contains(name)) {
                problems.add(
                        call.origin(),
                        BlueprintCode.UNKNOWN_SERVICE,
                        name,
                        nearestOf(name, draft.declared().services()));
            } else if (named(call.value()).filter(this::lacksPort).isPresent()) {
                problems.add(
                        call.origin(),
                        BlueprintCode.CALLEE_WITHOUT_PORT,
                        service.name().value(),
                        name);
            }
        }
    }

    private Optional<ServiceSpec> named(ServiceName name) {
        return blueprint.services().stream()
                .filter(service -> service.name().value().equals(name))
                .findFirst();
    }

    /** Without a port, and not because the port could not be read. */
    private boolean lacksPort(ServiceSpec service) {
        return service.port().isEmpty()
                && !draft.unsound().contains(service.name().value().value());
    }

    private void ports(ServiceSpec service) {
        if (!lacksPort(service)) {
            return;
        }
        service.route()
                .ifPresent(
                        route ->
                                problems.add(
                                        route.origin(),
                                        BlueprintCode.ROUTE_WITHOUT_PORT,
                                        service.name().value()));
        if (service.health().path().isPresent()) {
            problems.add(
                    service.name().origin(),
                    BlueprintCode.HEALTH_WITHOUT_PORT,
                    service.name().value());
        }
    }

    private void volume(ServiceSpec service) {
        int most = service.replicas().max();
        service.volume()
                .filter(_ -> most > 1)
                .ifPresent(
                        volume ->
                                problems.add(
                                        volume.origin(),
                                        BlueprintCode.VOLUME_WITH_REPLICAS,
                                        service.name().value(),
                                        most));
    }

    private void routes() {
        var taken = new HashMap<String, Origin>();
        for (var service : blueprint.services()) {
            if (service.route().isEmpty()) {
                continue;
            }
            var route = service.route().get();
            var where = route.value().host() + prefix(route.value().path());
            var before = taken.putIfAbsent(where, route.origin());
            if (before != null) {
                problems.add(route.origin(), BlueprintCode.ROUTES_CLASH, where, before.line());
            }
        }
    }

    /** {@code /test} and {@code /test/} are the same prefix. */
    private static String prefix(String path) {
        return path.endsWith("/") ? path : path + "/";
    }
}
