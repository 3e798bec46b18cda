package dev.haechi.model.json;

import dev.haechi.model.compute.DataClass;
import dev.haechi.model.compute.DataStore;
import dev.haechi.model.compute.Inspector;
import dev.haechi.model.compute.Instance;
import dev.haechi.model.compute.LoadBalancer;
import dev.haechi.model.compute.LoadBalancer.AccessList;
import dev.haechi.model.compute.LoadBalancer.Listener;
import dev.haechi.model.compute.LoadBalancer.PathRule;
import dev.haechi.model.compute.LoadBalancer.Target;
import dev.haechi.model.compute.NodeCluster;
import dev.haechi.model.compute.Overlay;
import dev.haechi.model.compute.Role;
import dev.haechi.model.filter.Action;
import dev.haechi.model.flow.Endpoint;
import dev.haechi.model.id.ClusterId;
import dev.haechi.model.id.DataStoreId;
import dev.haechi.model.id.ExternalId;
import dev.haechi.model.id.GatewayId;
import dev.haechi.model.id.GroupId;
import dev.haechi.model.id.InspectorId;
import dev.haechi.model.id.InstanceId;
import dev.haechi.model.id.IntentId;
import dev.haechi.model.id.ListenerId;
import dev.haechi.model.id.LoadBalancerId;
import dev.haechi.model.id.RuleId;
import dev.haechi.model.id.ServiceName;
import dev.haechi.model.id.SubnetId;
import dev.haechi.model.landscape.FlowIntent;
import dev.haechi.model.landscape.LandscapeCode;
import dev.haechi.model.service.Protocol;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;

/** Reads instances, load balancers, inspectors, data stores, clusters and intents. */
record ComputeIn(Places places) {
    private static final InstanceId MISSING = InstanceId.of("missing");

    Instance instance(JsonIn in) {
        return new Instance(
                places.id(in, InstanceId::of),
                in.id("subnet", SubnetId::of),
                in.listOfAddresses("addresses"),
                in.ids("groups", GroupId::of),
                in.factOf("role", Role.class),
                in.optionalId("service", ServiceName::of),
                in.flag("forwards"),
                in.textFact("operatingSystem"),
                in.parsedFact("endOfLife", LandscapeCode.NOT_A_DATE, ComputeIn::date));
    }

    private static Optional<LocalDate> date(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    LoadBalancer loadBalancer(JsonIn in) {
        return new LoadBalancer(
                places.id(in, LoadBalancerId::of),
                in.oneOf("scheme", LoadBalancer.Scheme.class),
                in.oneOf("layer", LoadBalancer.Layer.class),
                in.object("front", ComputeIn::front, new LoadBalancer.OnInstance(MISSING)),
                in.optionalObject("accessList", this::accessList),
                in.list("listeners", this::listener));
    }

    private static LoadBalancer.Front front(JsonIn in) {
        return switch (in.choice("subnet", "instance")) {
            case "subnet" ->
                    new LoadBalancer.Managed(
                            in.id("subnet", SubnetId::of),
                            in.listOfAddresses("addresses"),
                            in.ids("groups", GroupId::of));
            case "instance" -> new LoadBalancer.OnInstance(in.id("instance", InstanceId::of));
            case String _ -> new LoadBalancer.OnInstance(MISSING);
        };
    }

    private AccessList accessList(JsonIn in) {
        return new AccessList(
                places.id(in, RuleId::of),
                in.oneOf("action", Action.class),
                in.addresses("clients"));
    }

    private Listener listener(JsonIn in) {
        return new Listener(
                places.id(in, ListenerId::of),
                in.parsed(
                        "protocol", LandscapeCode.NOT_A_SERVICE, Protocol::tryParse, Protocol.TCP),
                in.port("port"),
                in.list(
                        "targets",
                        target ->
                                new Target(
                                        target.id("instance", InstanceId::of),
                                        target.port("port"))),
                in.textFact("minimumTls"),
                in.flag("redirect"),
                in.list("paths", path -> new PathRule(path.text("host"), path.text("path"))));
    }

    Inspector inspector(JsonIn in) {
        return new Inspector(
                places.id(in, InspectorId::of),
                in.oneOf("kind", Inspector.Kind.class),
                in.object("placement", ComputeIn::placement, new Inspector.OnInstance(MISSING)),
                in.factOf("mode", Inspector.Mode.class));
    }

    private static Inspector.Placement placement(JsonIn in) {
        return switch (in.choice("loadBalancer", "inlineIn", "instance")) {
            case "loadBalancer" ->
                    new Inspector.Attached(in.id("loadBalancer", LoadBalancerId::of));
            case "inlineIn" -> new Inspector.Inline(in.id("inlineIn", SubnetId::of));
            case "instance" -> new Inspector.OnInstance(in.id("instance", InstanceId::of));
            case String _ -> new Inspector.OnInstance(MISSING);
        };
    }

    DataStore dataStore(JsonIn in) {
        return new DataStore(
                places.id(in, DataStoreId::of),
                in.oneOf("kind", DataStore.Kind.class),
                in.ids("on", InstanceId::of),
                in.factOf("dataClass", DataClass.class),
                in.flagFact("encrypted"),
                in.flagFact("openToInternet"));
    }

    NodeCluster cluster(JsonIn in) {
        return new NodeCluster(
                places.id(in, ClusterId::of),
                in.ids("control", InstanceId::of),
                in.ids("workers", InstanceId::of),
                in.factOf("overlay", Overlay.class),
                in.flagFact("kubeProxy"),
                in.has("pods") ? in.cidrs("pods") : List.of(),
                in.has("services") ? in.cidrs("services") : List.of());
    }

    FlowIntent intent(JsonIn in) {
        return new FlowIntent(
                places.id(in, IntentId::of),
                in.list("from", ComputeIn::flowEnd),
                in.list("to", ComputeIn::flowEnd),
                in.services("services"),
                in.text("purpose"));
    }

    private static Endpoint flowEnd(JsonIn in) {
        return switch (in.choice("instance", "loadBalancer", "endpoint", "external", "internet")) {
            case "instance" -> new Endpoint.OnInstance(in.id("instance", InstanceId::of));
            case "loadBalancer" ->
                    new Endpoint.OnLoadBalancer(in.id("loadBalancer", LoadBalancerId::of));
            case "endpoint" -> new Endpoint.OnEndpoint(in.id("endpoint", GatewayId::of));
            case "external" -> new Endpoint.External(in.id("external", ExternalId::of));
            case String _ -> {
                if (in.has("internet") && !in.flag("internet")) {
                    in.problem("internet", LandscapeCode.NOT_A_FLAG, "internet");
                }
                yield new Endpoint.Internet();
            }
        };
    }
}
