package dev.haechi.model.json;

import dev.haechi.model.address.Cidr;
import dev.haechi.model.compute.DataStore;
import dev.haechi.model.compute.Inspector;
import dev.haechi.model.compute.Instance;
import dev.haechi.model.compute.LoadBalancer;
import dev.haechi.model.compute.NodeCluster;
import dev.haechi.model.flow.Endpoint;
import dev.haechi.model.landscape.FlowIntent;
import java.util.List;

/** Writes instances, load balancers, inspectors, data stores, clusters and intents. */
record ComputeOut(JsonOut out) {

    void instance(Instance instance) {
        out.text("id", instance.id());
        out.text("subnet", instance.subnet());
        out.texts("addresses", instance.addresses());
        out.texts("groups", instance.groups());
        out.fact("role", instance.role());
        out.optional("service", instance.service());
        out.flag("forwards", instance.forwards());
        out.fact("operatingSystem", instance.operatingSystem());
        out.fact("endOfLife", instance.endOfLife());
    }

    void loadBalancer(LoadBalancer balancer) {
        out.text("id", balancer.id());
        out.text("scheme", balancer.scheme());
        out.text("layer", balancer.layer());
        out.object("front", () -> front(balancer.front()));
        balancer.accessList()
                .ifPresent(
                        list ->
                                out.object(
                                        "accessList",
                                        () -> {
                                            out.text("id", list.id());
                                            out.text("action", list.action());
                                            out.addresses("clients", list.clients());
                                        }));
        out.list("listeners", balancer.listeners(), this::listener);
    }

    private void front(LoadBalancer.Front front) {
        switch (front) {
            case LoadBalancer.Managed(var subnet, var addresses, var groups) -> {
                out.text("subnet", subnet);
                out.texts("addresses", addresses);
                out.texts("groups", groups);
            }
            case LoadBalancer.OnInstance(var id) -> out.text("instance", id);
        }
    }

    private void listener(LoadBalancer.Listener listener) {
        out.text("id", listener.id());
        out.text("protocol", listener.protocol());
        out.number("port", listener.port().number());
        out.list(
                "targets",
                listener.targets(),
                target -> {
                    out.text("instance", target.instance());
                    out.number("port", target.port().number());
                });
        out.fact("minimumTls", listener.minimumTls());
        out.flag("redirect", listener.redirect());
        out.list(
                "paths",
                listener.paths(),
                path -> {
                    out.text("host", path.host());
                    out.text("path", path.path());
                });
    }

    void inspector(Inspector inspector) {
        out.text("id", inspector.id());
        out.text("kind", inspector.kind());
        out.object("placement", () -> placement(inspector.placement()));
        out.fact("mode", inspector.mode());
    }

    private void placement(Inspector.Placement placement) {
        switch (placement) {
            case Inspector.Attached(var id) -> out.text("loadBalancer", id);
            case Inspector.Inline(var id) -> out.text("inlineIn", id);
            case Inspector.OnInstance(var id) -> out.text("instance", id);
        }
    }

    void dataStore(DataStore store) {
        out.text("id", store.id());
        out.text("kind", store.kind());
        out.texts("on", store.on());
        out.fact("dataClass", store.dataClass());
        out.fact("encrypted", store.encrypted());
        out.fact("openToInternet", store.openToInternet());
    }

    void cluster(NodeCluster cluster) {
        out.text("id", cluster.id());
        out.texts("control", cluster.control());
        out.texts("workers", cluster.workers());
        out.fact("overlay", cluster.overlay());
        out.fact("kubeProxy", cluster.kubeProxy());
        blocks("pods", cluster.pods());
        blocks("services", cluster.services());
    }

    private void blocks(String name, List<Cidr> blocks) {
        if (!blocks.isEmpty()) {
            out.texts(name, blocks);
        }
    }

    void intent(FlowIntent intent) {
        out.text("id", intent.id());
        out.list("from", intent.from(), this::flowEnd);
        out.list("to", intent.to(), this::flowEnd);
        out.text("services", intent.services());
        out.text("purpose", intent.purpose());
    }

    private void flowEnd(Endpoint end) {
        switch (end) {
            case Endpoint.OnInstance(var id) -> out.text("instance", id);
            case Endpoint.OnLoadBalancer(var id) -> out.text("loadBalancer", id);
            case Endpoint.OnEndpoint(var id) -> out.text("endpoint", id);
            case Endpoint.External(var id) -> out.text("external", id);
            case Endpoint.Internet() -> out.flag("internet", true);
        }
    }
}
