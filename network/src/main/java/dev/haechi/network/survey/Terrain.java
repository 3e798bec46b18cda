package dev.haechi.network.survey;

import dev.haechi.model.address.AddressSet;
import dev.haechi.model.flow.Endpoint;
import dev.haechi.model.network.FloatingIp;
import dev.haechi.network.answer.Relation;
import dev.haechi.network.atlas.Atlas;
import dev.haechi.network.search.Doors;
import dev.haechi.network.search.Legs;
import dev.haechi.network.search.Search;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;

/**
 * Members, gates, domains and lanes of a landscape, made once. Costs O(size). May be used by
 * several threads.
 */
final class Terrain {
    /** A domain and what joins its crowds. */
    record Ground(Domain domain, Lanes lanes) {}

    /** A member by its crowd. */
    record Place(Ground ground, Crowd crowd, int number) {}

    private final Atlas atlas;
    private final Legs legs;
    private final ToIntFunction<Endpoint> party;
    private final Map<Endpoint, Member> members;
    private final List<Ground> grounds;
    private final Doorways doorways;
    private final Map<Endpoint, List<Place>> places = new HashMap<>();
    private final Map<Endpoint, AddressSet> floating = new HashMap<>();
    private final Map<Endpoint, Set<Endpoint>> fronts = new HashMap<>();

    Terrain(Atlas real, Legs realLegs, Doors doors, ToIntFunction<Endpoint> party) {
        this.atlas = real.crowds();
        this.legs = new Legs(atlas);
        this.party = party;
        var crowds = new Crowds(atlas);
        members = crowds.members();
        var sayings = new Acls.Sayings();
        grounds =
                crowds.domains(party).stream()
                        .map(domain -> new Ground(domain, lanes(domain, sayings)))
                        .toList();
        var search = new Search(real, realLegs, doors, Relation.REACH, Set.of());
        doorways = new Doorways(search, real.landscape().loadBalancers());
        grounds.forEach(ground -> ground.domain().crowds().forEach(crowd -> add(ground, crowd)));
        atlas.floatingIps().values().forEach(this::add);
        for (var front : doorways.places()) {
            behind(front)
                    .forEach(
                            end ->
                                    fronts.computeIfAbsent(end, _ -> new LinkedHashSet<>())
                                            .add(front));
        }
    }

    private Lanes lanes(Domain domain, Acls.Sayings sayings) {
        return new Lanes(atlas, legs, sayings, domain.crowds().size());
    }

    private void add(Ground ground, Crowd crowd) {
        for (int i = 0; i < crowd.size(); i++) {
            places.computeIfAbsent(crowd.members.get(i).end(), _ -> new ArrayList<>())
                    .add(new Place(ground, crowd, i));
        }
    }

    /** The atlas of crowds. */
    Atlas atlas() {
        return atlas;
    }

    Legs legs() {
        return legs;
    }

    ToIntFunction<Endpoint> party() {
        return party;
    }

    Map<Endpoint, Member> members() {
        return members;
    }

    List<Ground> grounds() {
        return grounds;
    }

    /** Where a member stands: one place for each family of its addresses. */
    List<Place> places(Endpoint end) {
        return places.getOrDefault(end, List.of());
    }

    /** The floating IPs by which somebody is reached: his own, and of who is before him. */
    AddressSet floating(Endpoint end) {
        return floating.getOrDefault(end, AddressSet.NONE);
    }

    /** Where the load balancers stand that somebody is behind. */
    Set<Endpoint> fronts(Endpoint end) {
        return fronts.getOrDefault(end, Set.of());
    }

    private void add(FloatingIp one) {
        var holder =
                one.holder()
                        .<Endpoint>flatMap(
                                held ->
                                        switch (held) {
                                            case FloatingIp.OnInstance(var id) ->
                                                    Optional.of(new Endpoint.OnInstance(id));
                                            case FloatingIp.OnLoadBalancer(var id) ->
                                                    Optional.of(new Endpoint.OnLoadBalancer(id));
                                            case FloatingIp.OnNat _ -> Optional.empty();
                                        });
        var only = AddressSet.of(one.address());
        holder.stream()
                .flatMap(end -> atlas.cohort(end).stream())
                .flatMap(cohort -> cohort.members().keySet().stream())
                .flatMap(end -> Stream.concat(Stream.of(end), behind(end)))
                .forEach(end -> floating.merge(end, only, AddressSet::union));
    }

    /** Who is behind the load balancers at a place. */
    private Stream<Endpoint> behind(Endpoint end) {
        return doorways.at(end).stream()
                .flatMap(doorway -> doorway.beyond().stream())
                .map(Doorways.Beyond::to);
    }

    Doorways doorways() {
        return doorways;
    }
}
