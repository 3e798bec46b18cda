package dev.haechi.network;

import dev.haechi.model.address.AddressSet;
import dev.haechi.model.flow.Endpoint;
import dev.haechi.model.flow.Flow;
import dev.haechi.model.flow.Trace;
import dev.haechi.model.id.Id;
import dev.haechi.model.landscape.Landscape;
import dev.haechi.model.landscape.LandscapeIndex;
import dev.haechi.model.service.Service;
import dev.haechi.network.answer.Answer;
import dev.haechi.network.answer.Blocker;
import dev.haechi.network.answer.Explanation;
import dev.haechi.network.answer.Glance;
import dev.haechi.network.answer.Passing;
import dev.haechi.network.answer.Path;
import dev.haechi.network.answer.Reachability;
import dev.haechi.network.answer.Receiver;
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
import dev.haechi.network.survey.Survey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

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
    private final Map<Asked, Map<Endpoint, List<Path>>> arrivals = new ConcurrentHashMap<>();
    private final boolean large;
    private final boolean glancing;
    private final boolean takesForOthers;
    private @Nullable Survey<Party> survey;

    /** From how many endpoints on a sender is asked about one receiver at a time. */
    private static final int LARGE = 2_000;

    /** From how many endpoints on a survey costs less than what it saves. */
    private static final int SURVEYED = 200;

    /** Whose arrivals are remembered. */
    private record Asked(Relation relation, Endpoint from, Set<Id> avoided) {}

    private Network(Landscape landscape, int large, int surveyed) {
        atlas = new Atlas(landscape);
        legs = new Legs(atlas);
        doors = new Doors(atlas);
        tracing = new Tracing(atlas, legs.sieving());
        int size = landscape.instances().size() + landscape.loadBalancers().size();
        this.large = size > large;
        this.glancing = size > surveyed;
        takesForOthers = !Survey.takes(atlas);
    }

    public static Network of(Landscape landscape) {
        return new Network(landscape, LARGE, SURVEYED);
    }

    /** As if it were large: the same answers, found in another way. */
    static Network asLarge(Landscape landscape) {
        return new Network(landscape, -1, -1);
    }

    @Override
    public Landscape landscape() {
        return atlas.landscape();
    }

    @Override
    public LandscapeIndex index() {
        return atlas.index();
    }

    @Override
    public Answer answer(Relation relation, Endpoint from, Endpoint to) {
        return avoiding(relation, from, to, Set.of());
    }

    @Override
    public Answer avoiding(Relation relation, Endpoint from, Endpoint to, Set<Id> avoided) {
        return avoiding(relation, from, avoided).apply(to);
    }

    @Override
    public Function<Endpoint, Answer> avoiding(Relation relation, Endpoint from, Set<Id> avoided) {
        var asked = new Asked(relation, from, Set.copyOf(avoided));
        var own = atlas.frontOf(from).orElse(from);
        if (!isRemembered(asked)) {
            return to -> answer(own, to, there -> only(asked, there));
        }
        return new Function<>() {
            private @Nullable Map<Endpoint, List<Path>> known;

            @Override
            public Answer apply(Endpoint to) {
                return answer(own, to, there -> known().getOrDefault(there, List.of()));
            }

            private synchronized Map<Endpoint, List<Path>> known() {
                if (known == null) {
                    known = arrivals.computeIfAbsent(asked, Network.this::all);
                }
                return known;
            }
        };
    }

    /** A proxy is reached where its instance is; nobody reaches himself through the network. */
    private Answer answer(Endpoint own, Endpoint to, Function<Endpoint, List<Path>> paths) {
        var there = atlas.frontOf(to).orElse(to);
        return new Answer(own.equals(there) ? List.of() : paths.apply(there));
    }

    /** Whoever is outside is asked about everybody; in a large landscape a member is about few. */
    private boolean isRemembered(Asked asked) {
        return switch (asked.from()) {
            case Endpoint.Internet _, Endpoint.External _ -> true;
            case Endpoint.OnInstance _, Endpoint.OnLoadBalancer _, Endpoint.OnEndpoint _ ->
                    takesForOthers || (!large && asked.avoided().isEmpty());
        };
    }

    private Map<Endpoint, List<Path>> all(Asked asked) {
        var paths = new HashMap<Endpoint, List<Path>>();
        for (var arrival : search(asked).arrivals(asked.from())) {
            paths.computeIfAbsent(arrival.to(), _ -> new ArrayList<>()).add(arrival.path());
        }
        return paths;
    }

    private List<Path> only(Asked asked, Endpoint to) {
        return search(asked).arrivals(asked.from(), to).stream()
                .filter(arrival -> arrival.to().equals(to))
                .map(Arrival::path)
                .toList();
    }

    private Search search(Asked asked) {
        return new Search(atlas, legs, doors, asked.relation(), asked.avoided());
    }

    @Override
    public Glance leaving(Relation relation, Endpoint from, AddressSet towards, Set<Id> avoided) {
        var internet = new Endpoint.Internet();
        return doors.towards(internet, relation).isEmpty()
                ? glance().map(one -> one.leaving(from, towards, avoided)).orElse(Glance.ASK)
                : Glance.ASK;
    }

    @Override
    public Passing passing(Endpoint from, Endpoint to) {
        return glance().filter(_ -> !from.equals(to))
                .map(one -> one.passing(from, to))
                .orElse(Passing.UNKNOWN);
    }

    @Override
    public Function<Endpoint, List<Receiver>> receivers(List<Endpoint> wanted) {
        return glance().map(one -> one.receivers(wanted))
                .orElseGet(() -> Reachability.super.receivers(wanted));
    }

    private Optional<Survey<Party>> glance() {
        return glancing ? survey() : Optional.empty();
    }

    /** What is true of all pairs; empty where only a question for each pair tells. */
    synchronized Optional<Survey<Party>> survey() {
        if (survey == null && !takesForOthers) {
            survey = new Survey<>(atlas, legs, doors, new Parties(atlas.index())::of);
        }
        return Optional.ofNullable(survey);
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

    /**
     * Everything that stops a flow or its reply, in the order of its way; none when it arrives.
     * Looks for no change, so that it costs about what {@link #trace} costs.
     */
    public List<Blocker> blockers(Flow flow) {
        return new Explaining(this, atlas).blockers(flow);
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
