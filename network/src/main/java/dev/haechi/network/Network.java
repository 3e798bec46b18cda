package dev.haechi.network;

import dev.haechi.model.flow.Endpoint;
import dev.haechi.model.flow.Flow;
import dev.haechi.model.flow.Trace;
import dev.haechi.model.id.Id;
import dev.haechi.model.landscape.Landscape;
import dev.haechi.model.service.Service;
import dev.haechi.network.answer.Answer;
import dev.haechi.network.answer.Explanation;
import dev.haechi.network.answer.Path;
import dev.haechi.network.answer.Reachability;
import dev.haechi.network.answer.Relation;
import dev.haechi.network.atlas.Atlas;
import dev.haechi.network.atlas.Origins;
import dev.haechi.network.course.Course;
import dev.haechi.network.course.Sieving;
import dev.haechi.network.course.Tracing;
import dev.haechi.network.search.Arrival;
import dev.haechi.network.search.Doors;
import dev.haechi.network.search.Legs;
import dev.haechi.network.search.Search;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Answers who reaches whom in a landscape, exactly, over all packets of IPv4 and IPv6. Immutable;
 * may be used by several threads. Remembers what it found, so that a second question about the same
 * sender is cheap.
 *
 * <p>Making one costs O(size of the landscape). The first question about a sender costs O(subnets
 * within its reach × rules on the way).
 */
public final class Network implements Reachability {
    private final Atlas atlas;
    private final Legs legs;
    private final Doors doors;
    private final Tracing tracing;
    private final Map<Asked, List<Arrival>> arrivals = new ConcurrentHashMap<>();

    /** Whose arrivals are remembered. */
    private record Asked(Relation relation, Endpoint from) {}

    private Network(Landscape landscape) {
        atlas = new Atlas(landscape);
        legs = new Legs(atlas);
        doors = new Doors(atlas);
        tracing = new Tracing(atlas, legs.sieving());
    }

    public static Network of(Landscape landscape) {
        return new Network(landscape);
    }

    @Override
    public Landscape landscape() {
        return atlas.landscape();
    }

    @Override
    public Answer answer(Relation relation, Endpoint from, Endpoint to) {
        var known =
                arrivals.computeIfAbsent(
                        new Asked(relation, from), asked -> search(asked, Set.of()));
        return answer(known, from, to);
    }

    @Override
    public Answer avoiding(Relation relation, Endpoint from, Endpoint to, Set<Id> avoided) {
        return answer(search(new Asked(relation, from), avoided), from, to);
    }

    private List<Arrival> search(Asked asked, Set<Id> avoided) {
        return new Search(atlas, legs, doors, asked.relation(), avoided).arrivals(asked.from());
    }

    /** A proxy is reached where its instance is; nobody reaches himself through the network. */
    private Answer answer(List<Arrival> arrivals, Endpoint from, Endpoint to) {
        var there = atlas.frontOf(to).orElse(to);
        if (atlas.frontOf(from).orElse(from).equals(there)) {
            return new Answer(List.of());
        }
        return new Answer(
                arrivals.stream()
                        .filter(arrival -> arrival.to().equals(there))
                        .map(Arrival::path)
                        .toList());
    }

    @Override
    public Trace trace(Flow flow) {
        return tracing.trace(flow);
    }

    @Override
    public Trace witness(Path path) {
        var traces = new ArrayList<Trace>();
        for (var connection : path.connections()) {
            connection.flows().example(connection.from()).map(this::trace).ifPresent(traces::add);
        }
        return Witness.of(traces);
    }

    @Override
    public List<Endpoint> endpoints() {
        return Origins.all(atlas);
    }

    @Override
    public Explanation explain(Endpoint from, Endpoint to, Service service) {
        return new Explaining(this, atlas).explain(from, to, service);
    }

    @Override
    public Explanation explain(Flow flow, Endpoint to) {
        return new Explaining(this, atlas).explain(flow, flow.from(), to);
    }

    /** Every way that a flow can take. */
    List<Course> courses(Flow flow) {
        return Origins.of(atlas, flow.from())
                .map(origin -> tracing.courses(origin, flow))
                .orElse(List.of());
    }

    Sieving sieving() {
        return legs.sieving();
    }

    Atlas atlas() {
        return atlas;
    }
}
