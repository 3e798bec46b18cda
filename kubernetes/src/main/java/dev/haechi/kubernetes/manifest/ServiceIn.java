package dev.haechi.kubernetes.manifest;

import dev.haechi.kubernetes.cluster.KubeService;
import dev.haechi.kubernetes.cluster.ObjectName;
import dev.haechi.kubernetes.cluster.ServicePort;
import dev.haechi.kubernetes.selector.LabelSelector;
import dev.haechi.kubernetes.selector.Requirement;
import dev.haechi.model.address.Address;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Reads services (core/v1, ServiceSpec). */
final class ServiceIn {
    private ServiceIn() {}

    static Optional<KubeService> read(ObjectName name, Mapping object) {
        object.needs("spec", object.text("kind").orElse("Service"));
        return object.mapping("spec").map(spec -> read(name, object, spec));
    }

    private static KubeService read(ObjectName name, Mapping object, Mapping spec) {
        return new KubeService(
                name,
                type(spec),
                selector(spec),
                spec.text("clusterIP").filter("None"::equals).isPresent(),
                ports(spec),
                addresses(spec),
                spec.text("externalTrafficPolicy").filter("Local"::equals).isPresent(),
                object.origin());
    }

    private static KubeService.Type type(Mapping spec) {
        var word = spec.text("type").orElse(KubeService.Type.CLUSTER_IP.word());
        var types = Arrays.asList(KubeService.Type.values());
        var found = types.stream().filter(type -> type.word().equals(word)).findFirst();
        if (found.isEmpty()) {
            var words = types.stream().map(KubeService.Type::word);
            spec.complain(
                    spec.origin("type"),
                    ManifestCode.NOT_ONE_OF,
                    "type",
                    word,
                    words.collect(Collectors.joining(", ")));
        }
        return found.orElse(KubeService.Type.CLUSTER_IP);
    }

    /** An empty one selects nothing: it counts as none. */
    private static Optional<LabelSelector> selector(Mapping spec) {
        return spec.mapping("selector")
                .map(SelectorIn::labels)
                .filter(labels -> !labels.isEmpty())
                .map(
                        labels ->
                                new LabelSelector(
                                        labels.entrySet().stream()
                                                .map(
                                                        one ->
                                                                Requirement.equal(
                                                                        one.getKey(),
                                                                        one.getValue()))
                                                .toList()));
    }

    private static List<ServicePort> ports(Mapping spec) {
        var all = new ArrayList<ServicePort>();
        for (var one : spec.mappings("ports")) {
            PortIn.number(one.needs("port", "ports"), "port")
                    .ifPresent(
                            number ->
                                    all.add(
                                            new ServicePort(
                                                    one.text("name").orElse(""),
                                                    PortIn.protocol(one),
                                                    number,
                                                    PortIn.numberOrName(one, "targetPort")
                                                            .orElse(Integer.toString(number)),
                                                    PortIn.number(one, "nodePort"))));
        }
        return all;
    }

    private static List<Address> addresses(Mapping spec) {
        return spec.texts("externalIPs").values().stream()
                .flatMap(text -> Address.tryParse(text).stream())
                .toList();
    }
}
