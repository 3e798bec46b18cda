package dev.haechi.policy.check;

import dev.haechi.model.address.AddressSet;
import dev.haechi.model.compute.DataClass;
import dev.haechi.model.compute.DataStore;
import dev.haechi.model.network.Zone;
import dev.haechi.model.service.ServiceSet;
import dev.haechi.network.answer.Relation;
import dev.haechi.network.flows.FlowSet;
import dev.haechi.policy.check.view.Case;
import dev.haechi.policy.check.view.Outcome;
import dev.haechi.policy.check.view.Place;
import dev.haechi.policy.check.view.Tally;
import dev.haechi.policy.judgement.Finding;
import dev.haechi.text.Message;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Nothing in some zones answers the internet, through proxies neither (EFS-15-01, EFS-15-03). */
record ClosedToInternet(List<Zone> zones) implements Check {
    ClosedToInternet {
        zones = List.copyOf(zones);
    }

    @Override
    public Outcome check(Case subject) {
        var tally = subject.tally();
        for (var place : subject.in(tally, zones.toArray(Zone[]::new))) {
            place(subject, place, tally);
        }
        if (zones.contains(Zone.DATA)) {
            subject.landscape().dataStores().forEach(store -> store(subject, store, tally));
        }
        var names = zones.stream().map(Zone::toString).collect(Collectors.joining(", "));
        return tally.done(Message.of(Reason.NOTHING_IN_ZONE, names));
    }

    private static void place(Case subject, Place place, Tally tally) {
        tally.asked();
        var answer = subject.fromInternet(Relation.REACH_PLUS, place.end());
        if (answer.isEmpty()) {
            Case.doubts(tally, answer);
            return;
        }
        tally.found(
                () ->
                        Finding.of(
                                Message.of(
                                        FindingText.ANSWERS_INTERNET,
                                        place.id(),
                                        place.zone().asOptional().orElseThrow(),
                                        answer.services()),
                                place.id(),
                                answer.flows(),
                                subject.packet(answer.paths())));
    }

    /** A provider can publish a store past the network: "public access" of a managed database. */
    private static void store(Case subject, DataStore store, Tally tally) {
        var places =
                store.on().stream()
                        .flatMap(id -> subject.places().at(id).stream())
                        .filter(place -> place.zone().is(Zone.DATA))
                        .toList();
        boolean meant = store.on().isEmpty() && !store.dataClass().is(DataClass.PUBLIC);
        if (places.isEmpty() && !meant) {
            return;
        }
        tally.asked();
        var addresses =
                places.stream().map(Place::addressSet).reduce(AddressSet.NONE, AddressSet::union);
        var concerns = concerns(subject, addresses);
        if (store.openToInternet().asOptional().isEmpty()) {
            tally.missing(
                    "whether data store " + store.id() + " is open to the internet", concerns);
        } else if (store.openToInternet().is(true)) {
            tally.found(
                    Message.of(FindingText.STORE_OPEN, store.id()),
                    store.id(),
                    concerns,
                    subject.setting(store.id(), "openToInternet", true));
        }
    }

    /** A store without an address inside is met at an address that nobody here knows. */
    private static FlowSet concerns(Case subject, AddressSet addresses) {
        return Stream.of(addresses)
                .map(set -> set.isEmpty() ? subject.internet() : set)
                .map(to -> Case.flows(subject.internet(), to, ServiceSet.ALL))
                .findFirst()
                .orElseThrow();
    }
}
