package dev.haechi.policy.check.view;

import dev.haechi.model.address.Address;
import dev.haechi.model.address.AddressSet;
import dev.haechi.model.service.ServiceSet;
import dev.haechi.network.answer.Path;
import dev.haechi.network.answer.Path.Connection;
import dev.haechi.network.flows.FlowSet;
import java.util.ArrayList;
import java.util.List;

/** Narrows paths to some of their flows. */
public final class Narrowing {
    /** Somebody on the internet: TEST-NET-1 (RFC 5737) and documentation prefix (RFC 3849). */
    private static final AddressSet ANYBODY =
            AddressSet.ofAddresses(
                    List.of(Address.parse("192.0.2.10"), Address.parse("2001:db8::10")));

    private Narrowing() {}

    /** Paths on which the receiver is asked for one of the services. */
    public static List<Path> to(List<Path> paths, ServiceSet services) {
        var wanted = Case.flows(AddressSet.ALL, AddressSet.ALL, services);
        return paths.stream()
                .filter(path -> !path.arriving().intersect(wanted).isEmpty())
                .map(path -> last(path, path.arriving().intersect(wanted)))
                .toList();
    }

    /** Paths with what their senders write beside some flows. */
    static List<Path> without(List<Path> paths, FlowSet flows) {
        return paths.stream()
                .filter(path -> !path.flows().minus(flows).isEmpty())
                .map(path -> first(path, path.flows().minus(flows)))
                .toList();
    }

    /** The same path with an address of the internet that a reader knows as one, where it may. */
    static Path legible(Path path) {
        var flows = path.flows();
        for (var known : List.of(Case.sources(ANYBODY), Case.destinations(ANYBODY))) {
            var narrower = flows.intersect(known);
            flows = narrower.isEmpty() ? flows : narrower;
        }
        return first(path, flows);
    }

    private static Path first(Path path, FlowSet flows) {
        return with(path, 0, flows);
    }

    private static Path last(Path path, FlowSet flows) {
        return with(path, path.connections().size() - 1, flows);
    }

    private static Path with(Path path, int index, FlowSet flows) {
        var connections = new ArrayList<>(path.connections());
        connections.set(index, new Connection(connections.get(index).from(), flows));
        return new Path(path.places(), connections, path.facts());
    }
}
