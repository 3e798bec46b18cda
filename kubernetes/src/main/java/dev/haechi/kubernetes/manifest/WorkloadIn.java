package dev.haechi.kubernetes.manifest;

import dev.haechi.kubernetes.cluster.ContainerPort;
import dev.haechi.kubernetes.cluster.ObjectName;
import dev.haechi.kubernetes.cluster.Workload;
import dev.haechi.kubernetes.cluster.WorkloadKind;
import dev.haechi.kubernetes.selector.Labels;
import dev.haechi.model.address.Address;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** Reads what is a pod or makes pods. */
final class WorkloadIn {
    private WorkloadIn() {}

    static Workload read(WorkloadKind kind, ObjectName name, Mapping object) {
        var pod = object.mapping(kind.template());
        var spec = pod.flatMap(one -> one.mapping("spec"));
        var written =
                pod.flatMap(one -> one.mapping("metadata"))
                        .flatMap(one -> one.mapping("labels"))
                        .map(SelectorIn::labels)
                        .orElseGet(TreeMap::new);
        return new Workload(
                kind,
                name,
                labels(kind, name, written),
                spec.map(WorkloadIn::ports).orElse(List.of()),
                spec.map(one -> one.flag("hostNetwork")).orElse(false),
                spec.flatMap(one -> one.text("nodeName")).filter(node -> !node.isEmpty()),
                replicas(kind, object),
                kind == WorkloadKind.POD ? addresses(object) : List.of(),
                object.origin());
    }

    private static Labels labels(
            WorkloadKind kind, ObjectName name, SortedMap<String, String> written) {
        var known = new TreeMap<>(written);
        if (kind == WorkloadKind.JOB) {
            known.putIfAbsent("job-name", name.name());
            known.putIfAbsent("batch.kubernetes.io/job-name", name.name());
        }
        var generated = new TreeSet<>(kind.generatedLabels());
        known.keySet().removeAll(generated);
        return new Labels(known, generated, false);
    }

    private static int replicas(WorkloadKind kind, Mapping object) {
        return switch (kind) {
            case DEPLOYMENT, REPLICA_SET, REPLICATION_CONTROLLER, STATEFUL_SET ->
                    object.mapping("spec").map(spec -> spec.number("replicas").orElse(1)).orElse(1);
            case POD, DAEMON_SET, JOB, CRON_JOB -> 1;
        };
    }

    /** Of containers, and of those that start first and stay (sidecars). */
    private static List<ContainerPort> ports(Mapping spec) {
        var all = new ArrayList<ContainerPort>();
        spec.mappings("containers").forEach(container -> add(container, all));
        for (var container : spec.mappings("initContainers")) {
            if (container.text("restartPolicy").filter("Always"::equals).isPresent()) {
                add(container, all);
            }
        }
        return all;
    }

    private static void add(Mapping container, List<ContainerPort> all) {
        for (var port : container.mappings("ports")) {
            var number = PortIn.number(port.needs("containerPort", "the port"), "containerPort");
            var name = port.text("name").filter(text -> PortIn.isName(port, "name", text));
            number.ifPresent(
                    found ->
                            all.add(
                                    new ContainerPort(
                                            name.orElse(""), PortIn.protocol(port), found)));
        }
    }

    private static List<Address> addresses(Mapping pod) {
        var texts = new ArrayList<String>();
        pod.mapping("status")
                .ifPresent(
                        status -> {
                            status.text("podIP").ifPresent(texts::add);
                            status.mappings("podIPs")
                                    .forEach(one -> one.text("ip").ifPresent(texts::add));
                        });
        return texts.stream().distinct().flatMap(text -> Address.tryParse(text).stream()).toList();
    }
}
