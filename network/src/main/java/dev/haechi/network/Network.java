package dev.haechi.network;

import dev.haechi.model.flow.Endpoint;
import dev.haechi.model.flow.Flow;
import dev.haechi.model.flow.Trace;
import dev.haechi.model.id.Id;
import dev.haechi.model.landscape.Landscape;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

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
        return avoiding(relation, from, to, Set.of());
    }

    @Override
    public Answer avoiding(Relation relation, Endpoint from, Endpoint to, Set<Id> avoided) {
        var there = atlas.frontOf(to).orElse(to);
        var search = new Search(atlas, legs, doors, relation, avoided);
        return from.equals(to) ? new Answer(List.of()) : new Answer(search.paths(from, there));
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
}
