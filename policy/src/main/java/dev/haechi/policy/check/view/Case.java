package dev.haechi.policy.check.view;

import dev.haechi.model.address.AddressSet;
import dev.haechi.model.address.Cidr;
import dev.haechi.model.flow.Endpoint;
import dev.haechi.model.flow.Flow;
import dev.haechi.model.id.Id;
import dev.haechi.model.landscape.FlowIntent;
import dev.haechi.model.landscape.Landscape;
import dev.haechi.model.landscape.LandscapeIndex;
import dev.haechi.model.landscape.Origins;
import dev.haechi.model.network.Zone;
import dev.haechi.model.service.PortSet;
import dev.haechi.model.service.ServiceSet;
import dev.haechi.network.answer.Answer;
import dev.haechi.network.answer.Glance;
import dev.haechi.network.answer.Passing;
import dev.haechi.network.answer.Path;
import dev.haechi.network.answer.Reachability;
import dev.haechi.network.answer.Receiver;
import dev.haechi.network.answer.Relation;
import dev.haechi.network.flows.FlowBox;
import dev.haechi.network.flows.FlowSet;
import dev.haechi.policy.control.Parameters;
import dev.haechi.policy.judgement.Evidence;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A landscape under judgement, with all that checks ask of it. The internet excludes the company's
 * and partners' networks, those of the landscape and those of the parameters.
 */
public final class Case {
    private static final Endpoint INTERNET = new Endpoint.Internet();

    private final Reachability network;
    private final LandscapeIndex index;
    private final Places places;
    private final Origins origins;
    private final Parameters parameters;
    private final int limit;
    private final FlowSet fromFriends;
    private final FlowSet toFriends;
    private final AddressSet internet;
    private final Map<Endpoint, List<FlowIntent>> declaredFrom = new HashMap<>();

    private Case(Reachability network, Origins origins, Parameters parameters, int limit) {
        this.network = network;
        this.index = network.index();
        this.places = new Places(index);
        this.origins = origins;
        this.parameters = parameters;
        this.limit = limit;
        var friends = friends();
        this.fromFriends = sources(friends);
        this.toFriends = destinations(friends);
        this.internet = inside().union(friends).complement();
        for (var intent : landscape().intents()) {
            intent.from().stream()
                    .map(places::front)
                    .distinct()
                    .forEach(
                            end ->
                                    declaredFrom
                                            .computeIfAbsent(end, _ -> new ArrayList<>())
                                            .add(intent));
        }
    }

    /**
     * A case of a network that can be asked. Costs O(size of the landscape).
     *
     * @param limit how many findings of a check are worked out
     */
    public static Case of(Reachability network, Origins origins, Parameters parameters, int limit) {
        return new Case(network, origins, parameters, limit);
    }

    /** An empty tally. */
    public Tally tally() {
        return new Tally(limit);
    }

    public Landscape landscape() {
        return index.landscape();
    }

    public LandscapeIndex index() {
        return index;
    }

    public Parameters parameters() {
        return parameters;
    }

    public Places places() {
        return places;
    }

    /** Every address outside the estate and outside named networks. */
    public AddressSet internet() {
        return internet;
    }

    /** What the internet reaches of places. */
    public Function<Endpoint, Answer> fromInternet(Relation relation, Set<Id> avoided) {
        return network.avoiding(relation, INTERNET, avoided)
                .andThen(answer -> without(answer, fromFriends));
    }

    /** What the internet reaches of one place. */
    public Answer fromInternet(Relation relation, Endpoint to) {
        return fromInternet(relation, Set.of()).apply(to);
    }

    /** What a place reaches of the internet. */
    public Answer toInternet(Relation relation, Endpoint from, Set<Id> avoided) {
        return without(network.avoiding(relation, from, INTERNET, avoided), toFriends);
    }

    /** What can be said at once of {@link #toInternet}. */
    public Glance leaving(Relation relation, Endpoint from, Set<Id> avoided) {
        return network.leaving(relation, from, internet, avoided);
    }

    /** Those of some, each named once, whom a place reaches, or may, in their order. */
    public Function<Endpoint, List<Receiver>> receivers(List<Endpoint> wanted) {
        return network.receivers(wanted);
    }

    /** What can be said at once of what one place reaches of another. */
    public Passing passing(Endpoint from, Endpoint to) {
        return network.passing(from, to);
    }

    public Answer reach(Endpoint from, Endpoint to) {
        return network.reach(from, to);
    }

    /** Whether anything is declared from a place. */
    public boolean declares(Place from) {
        return declaredFrom.containsKey(from.end());
    }

    /** Services that are declared from one place to another. */
    public ServiceSet declared(Place from, Place to) {
        var declared = ServiceSet.NONE;
        for (var intent : declaredFrom.getOrDefault(from.end(), List.of())) {
            if (places.has(intent.to(), to)) {
                declared = declared.union(intent.services());
            }
        }
        return declared;
    }

    /** The shortest certain path as a packet with its hops. */
    public Evidence packet(List<Path> paths) {
        var shortest =
                paths.stream()
                        .filter(Path::certain)
                        .min(Comparator.comparingInt(path -> path.places().size()))
                        .orElseThrow(() -> new IllegalArgumentException("no certain path"));
        return Packets.evidence(network.witness(Narrowing.legible(shortest)), origins);
    }

    /** How far a packet comes. */
    public Evidence trace(Flow flow) {
        return Packets.evidence(network.trace(flow), origins);
    }

    public Evidence setting(Id resource, String field, Object value) {
        return new Evidence.Setting(resource, field, value.toString(), origins.of(resource));
    }

    /** The same with the place where something else was written, when it was not itself. */
    public Evidence setting(Id resource, String field, Object value, Id near) {
        return new Evidence.Setting(
                resource, field, value.toString(), origins.of(resource).or(() -> origins.of(near)));
    }

    /** Places that are known to be in one of the zones; a missing zone is told to the tally. */
    public List<Place> in(Tally tally, Zone... zones) {
        var wanted = Set.of(zones);
        for (var place : places.all()) {
            if (place.zone().asOptional().isEmpty()) {
                tally.missing(places.zoneFact(place), destinations(place.addressSet()));
            }
        }
        return places.all().stream()
                .filter(place -> place.zone().asOptional().filter(wanted::contains).isPresent())
                .toList();
    }

    /** Everything that an uncertain answer depends on. */
    public static void doubts(Tally tally, Answer answer) {
        for (var fact : answer.missing()) {
            tally.missing(fact, answer.unknown());
        }
    }

    public static FlowSet sources(AddressSet set) {
        return flows(set, AddressSet.ALL, ServiceSet.ALL);
    }

    public static FlowSet destinations(AddressSet set) {
        return flows(AddressSet.ALL, set, ServiceSet.ALL);
    }

    public static FlowSet flows(AddressSet from, AddressSet to, ServiceSet services) {
        return FlowSet.of(new FlowBox(from, to, services, PortSet.ALL));
    }

    private static Answer without(Answer answer, FlowSet friends) {
        if (friends.isEmpty() || answer.paths().isEmpty()) {
            return answer;
        }
        return new Answer(Narrowing.without(answer.paths(), friends));
    }

    private AddressSet friends() {
        return Stream.concat(
                        landscape().externals().stream().map(network -> network.addresses()),
                        Stream.of(parameters.corporate(), parameters.partners()))
                .reduce(AddressSet.NONE, AddressSet::union);
    }

    private AddressSet inside() {
        return AddressSet.of(
                landscape().vpcs().stream()
                        .flatMap(vpc -> vpc.cidrs().stream())
                        .toArray(Cidr[]::new));
    }
}
