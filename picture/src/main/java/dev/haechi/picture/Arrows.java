package dev.haechi.picture;

import dev.haechi.model.flow.Endpoint;
import dev.haechi.model.id.Id;
import dev.haechi.model.landscape.Landscape;
import dev.haechi.model.landscape.LandscapeIndex;
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
 * outside is drawn through the gateway or NAT that it passes. Flows whose end is in no box are left
 * out.
 */
record Arrows(LandscapeIndex index, Ends ends) {
    private static final int LINES = 4;

    private record Between(String from, String to) {}

    private record Meaning(Hue hue, SequencedSet<String> services) {}

    static List<Arrow> of(Landscape landscape, List<AllowedFlow> flows) {
        var index = LandscapeIndex.of(landscape);
        return new Arrows(index, new Ends(index)).of(flows);
    }

    private List<Arrow> of(List<AllowedFlow> flows) {
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
        var from = ends.box(flow.from());
        var to =
                flow.to() instanceof Endpoint.Internet
                        ? Optional.of(Names.OUT)
                        : ends.box(flow.to());
        if (from.isEmpty() || to.isEmpty()) {
            return;
        }
        var stops = new ArrayList<String>();
        stops.add(from.get());
        gateways(flow).map(Names::of).forEach(stops::add);
        stops.add(to.get());
        var hue = ends.subnet(flow.from()).map(Names::hue).orElse(Hue.OUTSIDE);
        int labelled = Ends.isOutside(flow.from()) ? stops.size() - 2 : 0;
        for (int i = 0; i + 1 < stops.size(); i++) {
            var meaning =
                    merged.computeIfAbsent(
                            new Between(stops.get(i), stops.get(i + 1)),
                            _ -> new Meaning(hue, new LinkedHashSet<>()));
            if (i == labelled) {
                Stream.of(flow.services().split(",", -1))
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
        if (Ends.isOutside(flow.from())) {
            return ends.subnet(flow.to()).flatMap(subnet -> entrance(subnet, flow.from())).stream();
        }
        return Ends.isOutside(flow.to())
                ? ends.subnet(flow.from()).stream().flatMap(subnet -> exit(subnet, flow.to()))
                : Stream.of();
    }

    private Optional<Id> entrance(Subnet subnet, Endpoint from) {
        var line =
                index.landscape().lines().stream()
                        .filter(one -> one.vpc().equals(subnet.vpc()))
                        .filter(one -> from.equals(new Endpoint.External(one.far())))
                        .<Id>map(one -> one.id())
                        .findFirst();
        return line.or(() -> internetGateway(subnet));
    }

    private Optional<Id> internetGateway(Subnet subnet) {
        return index.internetGatewayOf(subnet.vpc()).map(gateway -> gateway.id());
    }

    private Stream<Id> exit(Subnet subnet, Endpoint to) {
        return index.routeTable(subnet.routeTable()).stream()
                .flatMap(table -> table.routes().stream())
                .flatMap(route -> exit(route.target(), to).stream())
                .limit(1);
    }

    /** An internet gateway is drawn for what comes in alone: what goes out needs no hole in it. */
    private Optional<Id> exit(RouteTarget target, Endpoint to) {
        return switch (target) {
            case RouteTarget.Nat(var gateway) -> Optional.of(gateway);
            case RouteTarget.Line(var gateway) ->
                    index.line(gateway)
                            .filter(line -> to.equals(new Endpoint.External(line.far())))
                            .map(line -> line.id());
            case RouteTarget.Internet _,
                    RouteTarget.Local _,
                    RouteTarget.Peer _,
                    RouteTarget.Hub _,
                    RouteTarget.Firewall _,
                    RouteTarget.Via _,
                    RouteTarget.Endpoint _,
                    RouteTarget.Blackhole _ ->
                    Optional.empty();
        };
    }
}
