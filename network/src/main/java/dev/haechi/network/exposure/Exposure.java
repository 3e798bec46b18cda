package dev.haechi.network.exposure;

import dev.haechi.model.address.AddressSet;
import dev.haechi.model.flow.Endpoint;
import dev.haechi.model.service.PortSet;
import dev.haechi.model.service.ServiceSet;
import dev.haechi.network.answer.Path;
import dev.haechi.network.answer.Reachability;
import dev.haechi.network.answer.Relation;
import dev.haechi.network.flows.FlowBox;
import dev.haechi.network.flows.FlowSet;
import java.util.ArrayList;
import java.util.List;

/**
 * One way by which a sender reaches a receiver.
 *
 * @param relation by packets; or, when packets alone do not take it, through proxies
 * @param path the way, with the flows that the sender can write
 */
public record Exposure(Endpoint from, Endpoint to, Relation relation, Path path) {

    /** Everything that one sender reaches. Costs a question for each receiver and relation. */
    public static List<Exposure> of(Reachability network, Endpoint from) {
        return of(network, from, AddressSet.ALL);
    }

    /**
     * Everything that somebody reaches who sends from one of some addresses: the internet, named
     * networks, and whoever inside has one of them.
     */
    public static List<Exposure> of(Reachability network, AddressSet sources) {
        var addresses = SenderAddresses.of(network.landscape());
        var found = new ArrayList<Exposure>();
        for (var from : network.endpoints()) {
            if (!addresses.of(from).intersect(sources).isEmpty()) {
                found.addAll(of(network, from, sources));
            }
        }
        return List.copyOf(found);
    }

    private static List<Exposure> of(Reachability network, Endpoint from, AddressSet sources) {
        var found = new ArrayList<Exposure>();
        for (var to : network.endpoints()) {
            var packets = network.reach(from, to).paths();
            var proxied = new ArrayList<>(network.reachPlus(from, to).paths());
            proxied.removeAll(packets);
            packets.forEach(path -> add(found, from, to, Relation.REACH, with(path, sources)));
            proxied.forEach(path -> add(found, from, to, Relation.REACH_PLUS, with(path, sources)));
        }
        return List.copyOf(found);
    }

    private static void add(
            List<Exposure> found, Endpoint from, Endpoint to, Relation relation, Path path) {
        if (!path.flows().isEmpty()) {
            found.add(new Exposure(from, to, relation, path));
        }
    }

    /** The path for some of its senders' addresses; what is opened after the first is as it was. */
    private static Path with(Path path, AddressSet sources) {
        if (sources.equals(AddressSet.ALL)) {
            return path;
        }
        var some = new FlowBox(sources, AddressSet.ALL, ServiceSet.ALL, PortSet.ALL);
        var connections = new ArrayList<>(path.connections());
        var first = connections.getFirst();
        FlowSet flows = first.flows().intersect(some);
        connections.set(0, new Path.Connection(first.from(), flows));
        return new Path(path.places(), connections, path.facts());
    }
}
