package dev.haechi.network.survey;

import dev.haechi.model.flow.Endpoint;
import dev.haechi.model.network.FloatingIp;
import dev.haechi.network.answer.Relation;
import dev.haechi.network.atlas.Atlas;
import dev.haechi.network.search.Doors;
import dev.haechi.network.search.Legs;
import dev.haechi.network.search.Search;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;

/**
 * Members, gates, domains and lanes of a landscape, made once. Costs O(size). Remembers lanes: not
 * for several threads.
 */
final class Terrain {
    /** A domain and what joins its crowds. */
    record Ground(Domain domain, Lanes lanes) {}

    private final Atlas atlas;
    private final Legs legs;
    private final ToIntFunction<Endpoint> party;
    private final Map<Endpoint, Member> members;
    private final List<Ground> grounds;
    private final Doorways doorways;

    Terrain(Atlas real, Legs realLegs, Doors doors, ToIntFunction<Endpoint> party) {
        this.atlas = real.crowds();
        this.legs = new Legs(atlas);
        this.party = party;
        var crowds = new Crowds(atlas);
        members = crowds.members();
        grounds =
                crowds.domains(party).stream()
                        .map(domain -> new Ground(domain, new Lanes(atlas, legs)))
                        .toList();
        var search = new Search(real, realLegs, doors, Relation.REACH, Set.of());
        doorways = new Doorways(search, real.landscape().loadBalancers());
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

    /** Who is reached by a floating IP: its holder, and whoever is behind that. */
    List<Endpoint> behind(FloatingIp floating) {
        var holder =
                floating.holder()
                        .<Endpoint>flatMap(
                                one ->
                                        switch (one) {
                                            case FloatingIp.OnInstance(var id) ->
                                                    Optional.of(new Endpoint.OnInstance(id));
                                            case FloatingIp.OnLoadBalancer(var id) ->
                                                    Optional.of(new Endpoint.OnLoadBalancer(id));
                                            case FloatingIp.OnNat _ -> Optional.empty();
                                        });
        return holder.stream()
                .flatMap(end -> atlas.cohort(end).stream())
                .flatMap(cohort -> cohort.members().keySet().stream())
                .flatMap(
                        end ->
                                Stream.concat(
                                        Stream.of(end),
                                        doorways.at(end).stream()
                                                .flatMap(doorway -> doorway.beyond().stream())
                                                .map(Doorways.Beyond::to)))
                .toList();
    }

    Doorways doorways() {
        return doorways;
    }
}
