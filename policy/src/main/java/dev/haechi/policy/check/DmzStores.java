package dev.haechi.policy.check;

import dev.haechi.model.address.AddressSet;
import dev.haechi.model.compute.DataClass;
import dev.haechi.model.compute.DataStore;
import dev.haechi.model.network.Zone;
import dev.haechi.network.flows.FlowSet;
import dev.haechi.policy.check.view.Case;
import dev.haechi.policy.check.view.Outcome;
import dev.haechi.policy.check.view.Place;
import dev.haechi.policy.check.view.Tally;
import dev.haechi.text.Message;
import java.util.List;
import java.util.Set;

/** No data that matters stays in the DMZ (EFS-17-02). */
record DmzStores() implements Check {
    private static final Set<DataClass> HARMLESS = Set.of(DataClass.PUBLIC, DataClass.INTERNAL);

    @Override
    public Outcome check(Case subject) {
        var tally = subject.tally();
        for (var store : subject.landscape().dataStores()) {
            var places =
                    store.on().stream().flatMap(id -> subject.places().at(id).stream()).toList();
            if (places.stream().anyMatch(place -> place.zone().is(Zone.DMZ))) {
                tally.asked();
                store(subject, store, concerns(places), tally);
            }
            places.stream()
                    .filter(place -> place.zone().asOptional().isEmpty())
                    .forEach(
                            place ->
                                    tally.missing(
                                            subject.places().zoneFact(place), concerns(places)));
        }
        return tally.done(Message.of(Reason.NO_STORE_IN_DMZ));
    }

    private static void store(Case subject, DataStore store, FlowSet concerns, Tally tally) {
        var known = store.dataClass().asOptional();
        if (known.isEmpty()) {
            tally.missing("data class of data store " + store.id(), concerns);
        } else if (known.get() == DataClass.TXLOG) {
            log(subject, store, concerns, tally);
        } else if (!HARMLESS.contains(known.get())) {
            tally.found(
                    Message.of(FindingText.SENSITIVE_IN_DMZ, store.id(), known.get()),
                    store.id(),
                    concerns,
                    subject.setting(store.id(), "dataClass", known.get()));
        }
    }

    private static void log(Case subject, DataStore store, FlowSet concerns, Tally tally) {
        if (store.encrypted().asOptional().isEmpty()) {
            tally.missing("encryption of data store " + store.id(), concerns);
        } else if (store.encrypted().is(false)) {
            tally.found(
                    Message.of(FindingText.LOG_IN_CLEAR, store.id()),
                    store.id(),
                    concerns,
                    subject.setting(store.id(), "encrypted", false));
        }
    }

    private static FlowSet concerns(List<Place> places) {
        return Case.destinations(
                places.stream().map(Place::addressSet).reduce(AddressSet.NONE, AddressSet::union));
    }
}
