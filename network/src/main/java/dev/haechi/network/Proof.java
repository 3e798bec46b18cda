package dev.haechi.network;

import dev.haechi.model.flow.Endpoint;
import dev.haechi.model.id.SubnetId;
import dev.haechi.model.json.LandscapeDigest;
import dev.haechi.model.landscape.LandscapeIndex;
import dev.haechi.model.network.Subnet;
import dev.haechi.model.network.Zone;
import dev.haechi.model.service.ServiceSet;
import dev.haechi.network.answer.Answer;
import dev.haechi.network.answer.Reachability;
import dev.haechi.network.answer.Relation;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What is true of a landscape's packets: every pair of endpoints, and the same by zones. It knows
 * no policy.
 *
 * @param landscape of which landscape
 * @param matrix by packets
 * @param matrixPlus through proxies too
 * @param pairs those between which something passes, or may; by sender, then receiver, in the order
 *     of the landscape
 */
public record Proof(
        LandscapeDigest landscape, ZoneMatrix matrix, ZoneMatrix matrixPlus, List<Pair> pairs) {
    /**
     * What passes between two endpoints.
     *
     * @param answer by packets
     * @param answerPlus through proxies too
     */
    public record Pair(Endpoint from, Endpoint to, Answer answer, Answer answerPlus) {}

    public Proof {
        pairs = List.copyOf(pairs);
    }

    /** Asks for every pair. Costs O(endpoints² × paths between them). */
    public static Proof of(Reachability reachability) {
        var pairs = new ArrayList<Pair>();
        for (var from : reachability.endpoints()) {
            for (var to : reachability.endpoints()) {
                var plus = reachability.reachPlus(from, to);
                if (!plus.paths().isEmpty()) {
                    pairs.add(new Pair(from, to, reachability.reach(from, to), plus));
                }
            }
        }
        var zones = new Zones(LandscapeIndex.of(reachability.landscape()));
        return new Proof(
                LandscapeDigest.of(reachability.landscape()),
                matrix(zones, pairs, Relation.REACH),
                matrix(zones, pairs, Relation.REACH_PLUS),
                pairs);
    }

    private static ZoneMatrix matrix(Zones zones, List<Pair> pairs, Relation relation) {
        var cells = new TreeMap<Party, Map<Party, List<Answer>>>();
        for (var pair : pairs) {
            var answer =
                    switch (relation) {
                        case REACH -> pair.answer();
                        case REACH_PLUS -> pair.answerPlus();
                    };
            if (!answer.paths().isEmpty()) {
                cells.computeIfAbsent(zones.of(pair.from()), _ -> new TreeMap<>())
                        .computeIfAbsent(zones.of(pair.to()), _ -> new ArrayList<>())
                        .add(answer);
            }
        }
        var list = new ArrayList<ZoneMatrix.Cell>();
        cells.forEach(
                (from, row) -> row.forEach((to, answers) -> list.add(cell(from, to, answers))));
        return new ZoneMatrix(relation, list);
    }

    private static ZoneMatrix.Cell cell(Party from, Party to, List<Answer> answers) {
        var services = ServiceSet.NONE;
        var unknown = ServiceSet.NONE;
        var missing = new LinkedHashSet<String>();
        for (var answer : answers) {
            services = services.union(answer.services());
            for (var path : answer.paths()) {
                if (!path.certain()) {
                    unknown = unknown.union(path.arriving().services());
                    missing.addAll(path.facts());
                }
            }
        }
        return new ZoneMatrix.Cell(
                from, to, services, unknown.minus(services), List.copyOf(missing));
    }

    /** Which party an endpoint belongs to. */
    private record Zones(LandscapeIndex index) {
        Party of(Endpoint endpoint) {
            return switch (endpoint) {
                case Endpoint.Internet _ -> new Party.Internet();
                case Endpoint.External(var id) -> new Party.Network(id.value());
                case Endpoint.OnInstance(var id) ->
                        in(index.instance(id).map(instance -> instance.subnet()));
                case Endpoint.OnLoadBalancer(var id) ->
                        in(index.loadBalancer(id).flatMap(index::subnetOf));
                case Endpoint.OnEndpoint(var id) ->
                        in(index.endpoint(id).map(service -> service.subnet()));
            };
        }

        private Party in(Optional<SubnetId> subnet) {
            Optional<Zone> zone =
                    subnet.flatMap(index::subnet)
                            .map(Subnet::zone)
                            .flatMap(fact -> fact.asOptional());
            return zone.<Party>map(Party.InZone::new).orElseGet(Party.OfUnknownZone::new);
        }
    }
}
