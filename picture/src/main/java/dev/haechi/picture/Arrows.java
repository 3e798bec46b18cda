package dev.haechi.picture;

import dev.haechi.model.compute.Instance;
import dev.haechi.model.compute.LoadBalancer;
import dev.haechi.model.flow.Endpoint;
import dev.haechi.model.id.ExternalId;
import dev.haechi.model.id.Id;
import dev.haechi.model.id.InstanceId;
import dev.haechi.model.id.LoadBalancerId;
import dev.haechi.model.landscape.Landscape;
import dev.haechi.model.network.RouteTarget;
import dev.haechi.model.network.Subnet;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.SequencedSet;
import java.util.stream.Stream;

/**
 * Turns flows into arrows: one per pair of boxes, with all services on it. A flow to or from the
 * outside is drawn through the gateway that the subnet's routing table names. Flows whose end is in
 * no box are left out.
 */
record Arrows(Landscape landscape) {
    private static final int LINES = 4;

    private record Between(String from, String to) {}

    private record Meaning(Hue hue, SequencedSet<String> services) {}

    List<Arrow> of(List<AllowedFlow> flows) {
        var merged = new LinkedHashMap<Between, Meaning>();
        flows.forEach(flow -> add(merged, flow));
        return merged.entrySet().stream()
                .map(
                        entry ->
                                new Arrow(
                                        entry.getKey().from(),
                                        entry.getKey().to(),
                                        entry.getValue().hue(),
                                        label(entry.getValue().services())))
                .toList();
    }

    private void add(SequencedMap<Between, Meaning> merged, AllowedFlow flow) {
        var from = box(flow.from());
        var to = box(flow.to());
        if (from.isEmpty() || to.isEmpty()) {
            return;
        }
        var stops = new ArrayList<String>();
        stops.add(from.get());
        gateways(flow).map(Names::of).forEach(stops::add);
        stops.add(to.get());
        var hue = subnet(flow.from()).map(Names::hue).orElse(Hue.OUTSIDE);
        int labelled = subnet(flow.from()).isPresent() ? 0 : stops.size() - 2;
        for (int i = 0; i + 1 < stops.size(); i++) {
            var meaning =
                    merged.computeIfAbsent(
                            new Between(stops.get(i), stops.get(i + 1)),
                            _ -> new Meaning(hue, new LinkedHashSet<>()));
            if (i == labelled) {
                Stream.of(flow.services().split(","))
                        .map(String::strip)
                        .forEach(meaning.services()::add);
            }
        }
    }

    private static List<String> label(SequencedSet<String> services) {
        var all = List.copyOf(services);
        if (all.size() <= LINES) {
            return all;
        }
        var shown = new ArrayList<>(all.subList(0, LINES - 1));
        shown.add("+" + (all.size() - shown.size()));
        return shown;
    }

    /** What stands between an inner and an outer end; nothing between two inner ones. */
    private Stream<Id> gateways(AllowedFlow flow) {
        var outgoing = isOutside(flow.to());
        var inner = subnet(outgoing ? flow.from() : flow.to());
        if (inner.isEmpty() || (!outgoing && !isOutside(flow.from()))) {
            return Stream.of();
        }
        if (!outgoing) {
            return entrance(inner.get(), flow.from()).stream();
        }
        return landscape.routeTables().stream()
                .filter(table -> table.id().equals(inner.get().routeTable()))
                .flatMap(table -> table.routes().stream())
                .map(route -> exits(route.target(), inner.get(), flow.to()))
                .filter(found -> !found.isEmpty())
                .findFirst()
                .stream()
                .flatMap(List::stream);
    }

    private Optional<Id> entrance(Subnet subnet, Endpoint from) {
        var line =
                landscape.lines().stream()
                        .filter(one -> one.vpc().equals(subnet.vpc()))
                        .filter(one -> from.equals(new Endpoint.External(one.far())))
                        .<Id>map(one -> one.id())
                        .findFirst();
        return line.or(() -> internetGateway(subnet));
    }

    private Optional<Id> internetGateway(Subnet subnet) {
        return landscape.internetGateways().stream()
                .filter(gateway -> gateway.vpc().equals(subnet.vpc()))
                .<Id>map(gateway -> gateway.id())
                .findFirst();
    }

    private List<Id> exits(RouteTarget target, Subnet subnet, Endpoint to) {
        return switch (target) {
            case RouteTarget.Internet(var gateway) -> List.of(gateway);
            case RouteTarget.Nat(var gateway) ->
                    Stream.concat(Stream.<Id>of(gateway), internetGateway(subnet).stream())
                            .toList();
            case RouteTarget.Line(var gateway) when leadsTo(gateway, to) -> List.of(gateway);
            case RouteTarget.Line _,
                    RouteTarget.Local _,
                    RouteTarget.Peer _,
                    RouteTarget.Hub _,
                    RouteTarget.Firewall _,
                    RouteTarget.Via _,
                    RouteTarget.Endpoint _,
                    RouteTarget.Blackhole _ ->
                    List.of();
        };
    }

    private boolean leadsTo(Id gateway, Endpoint to) {
        return landscape.lines().stream()
                .anyMatch(
                        line ->
                                line.id().equals(gateway)
                                        && to.equals(new Endpoint.External(line.far())));
    }

    private static boolean isOutside(Endpoint end) {
        return switch (end) {
            case Endpoint.Internet _, Endpoint.External _ -> true;
            case Endpoint.OnInstance _, Endpoint.OnLoadBalancer _ -> false;
        };
    }

    private Optional<String> box(Endpoint end) {
        return switch (end) {
            case Endpoint.Internet _ -> Optional.of(Names.INTERNET);
            case Endpoint.External(var id) -> external(id);
            case Endpoint.OnInstance(var id) -> instance(id).map(Names::box);
            case Endpoint.OnLoadBalancer(var id) ->
                    loadBalancer(id)
                            .flatMap(
                                    found ->
                                            switch (found.front()) {
                                                case LoadBalancer.Managed _ ->
                                                        Optional.of(Names.of(id));
                                                case LoadBalancer.OnInstance(var on) ->
                                                        instance(on).map(Names::box);
                                            });
        };
    }

    private Optional<String> external(ExternalId id) {
        return landscape.externals().stream()
                .filter(network -> network.id().equals(id))
                .map(network -> Names.of(network.id()))
                .findFirst();
    }

    private Optional<Subnet> subnet(Endpoint end) {
        var id =
                switch (end) {
                    case Endpoint.Internet _, Endpoint.External _ ->
                            Optional.<dev.haechi.model.id.SubnetId>empty();
                    case Endpoint.OnInstance(var on) -> instance(on).map(Instance::subnet);
                    case Endpoint.OnLoadBalancer(var on) ->
                            loadBalancer(on)
                                    .flatMap(
                                            found ->
                                                    switch (found.front()) {
                                                        case LoadBalancer.Managed front ->
                                                                Optional.of(front.subnet());
                                                        case LoadBalancer.OnInstance(var at) ->
                                                                instance(at).map(Instance::subnet);
                                                    });
                };
        return id.flatMap(
                name ->
                        landscape.subnets().stream()
                                .filter(subnet -> subnet.id().equals(name))
                                .findFirst());
    }

    private Optional<Instance> instance(InstanceId id) {
        return landscape.instances().stream().filter(one -> one.id().equals(id)).findFirst();
    }

    private Optional<LoadBalancer> loadBalancer(LoadBalancerId id) {
        return landscape.loadBalancers().stream().filter(one -> one.id().equals(id)).findFirst();
    }
}
