package dev.haechi.network.exposure;

import dev.haechi.model.address.AddressSet;
import dev.haechi.model.flow.Endpoint;
import dev.haechi.network.answer.Path;
import dev.haechi.network.answer.Reachability;
import dev.haechi.network.answer.Relation;
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
            packets.forEach(path -> add(found, from, to, Relation.REACH, path.from(sources)));
            proxied.forEach(path -> add(found, from, to, Relation.REACH_PLUS, path.from(sources)));
        }
        return List.copyOf(found);
    }

    private static void add(
            List<Exposure> found, Endpoint from, Endpoint to, Relation relation, Path path) {
        if (!path.flows().isEmpty()) {
            found.add(new Exposure(from, to, relation, path));
        }
    }
}
