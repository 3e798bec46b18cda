package dev.haechi.model.testing;

import dev.haechi.model.address.Cidr;
import dev.haechi.model.compute.DataClass;
import dev.haechi.model.compute.DataStore;
import dev.haechi.model.compute.Instance;
import dev.haechi.model.compute.NodeCluster;
import dev.haechi.model.compute.Overlay;
import dev.haechi.model.flow.Endpoint;
import dev.haechi.model.id.ClusterId;
import dev.haechi.model.id.DataStoreId;
import dev.haechi.model.id.IntentId;
import dev.haechi.model.landscape.FlowIntent;
import java.util.ArrayList;
import java.util.List;

/** Data stores, intents and clusters. */
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
        if (draft.draws(Feature.CLUSTER, 30)) {
            draft.clusters.add(cluster());
        }
    }

    private NodeCluster cluster() {
        var nodes = draft.instances.stream().map(Instance::id).toList();
        return new NodeCluster(
                ClusterId.of("cluster-1"),
                nodes.subList(0, 1),
                nodes.subList(Math.min(1, nodes.size() - 1), nodes.size()),
                draft.fact(draft.dice.pick(List.of(Overlay.values())), "overlay"),
                draft.fact(draft.dice.evens(), "kube-proxy"),
                draft.dice.evens() ? List.of() : List.of(Cidr.parse("10.244.0.0/16")),
                draft.dice.evens() ? List.of() : List.of(Cidr.parse("10.96.0.0/16")));
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
