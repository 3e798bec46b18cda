package dev.haechi.model.testing;

import dev.haechi.model.compute.DataClass;
import dev.haechi.model.compute.DataStore;
import dev.haechi.model.flow.Endpoint;
import dev.haechi.model.id.DataStoreId;
import dev.haechi.model.id.IntentId;
import dev.haechi.model.landscape.FlowIntent;
import java.util.ArrayList;
import java.util.List;

/** Data stores and intents. */
record RandomRecords(Draft draft) {

    void draw() {
        for (var instance : draft.instances) {
            if (draft.draws(Feature.DATA_STORE, 15)) {
                draft.dataStores.add(
                        new DataStore(
                                DataStoreId.of("store-" + instance.id()),
                                draft.dice.pick(List.of(DataStore.Kind.values())),
                                List.of(instance.id()),
                                draft.fact(
                                        draft.dice.pick(List.of(DataClass.values())), "data class"),
                                draft.fact(draft.dice.evens(), "encryption"),
                                draft.fact(false, "openness to the internet")));
            }
        }
        if (draft.draws(Feature.INTENT, 60)) {
            draft.intents.add(intent());
        }
    }

    private FlowIntent intent() {
        var to = new ArrayList<Endpoint>();
        to.add(new Endpoint.OnInstance(draft.dice.pick(draft.instances).id()));
        draft.endpoints.stream()
                .limit(1)
                .forEach(endpoint -> to.add(new Endpoint.OnEndpoint(endpoint.id())));
        Endpoint from =
                draft.externals.isEmpty()
                        ? new Endpoint.Internet()
                        : new Endpoint.External(draft.externals.getFirst().id());
        return new FlowIntent(
                IntentId.of("intent-1"),
                List.of(from, new Endpoint.OnInstance(draft.dice.pick(draft.instances).id())),
                to,
                Choices.services(draft),
                "a test");
    }
}
