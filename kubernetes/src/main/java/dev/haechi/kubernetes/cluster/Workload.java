package dev.haechi.kubernetes.cluster;

import dev.haechi.kubernetes.selector.Labels;
import dev.haechi.model.address.Address;
import dev.haechi.model.service.Protocol;
import dev.haechi.text.Origin;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Pods that are made from one template, so that they are alike to every selector.
 *
 * @param labels of the pods
 * @param ports that containers declare
 * @param hostNetwork whether they stand in the network of their node
 * @param node on which node they stand, where that is written
 * @param replicas how many are wanted, where that is written and fixed; else at least one
 * @param addresses of the pods, where a status tells them
 */
public record Workload(
        WorkloadKind kind,
        ObjectName name,
        Labels labels,
        List<ContainerPort> ports,
        boolean hostNetwork,
        Optional<String> node,
        int replicas,
        List<Address> addresses,
        Origin origin) {
    /** How a cluster lists them. */
    public static final Comparator<Workload> IN_ORDER =
            Comparator.comparing(Workload::name).thenComparing(Workload::kind);

    public Workload {
        ports = List.copyOf(ports);
        addresses = List.copyOf(addresses);
    }

    /** The numbers of the ports of a name. */
    public List<Integer> named(String port, Protocol protocol) {
        return ports.stream()
                .filter(one -> one.name().equals(port) && one.protocol().equals(protocol))
                .map(ContainerPort::number)
                .distinct()
                .toList();
    }

    /** Such as {@code shop/deployment/web}: no other workload has it. */
    public String id() {
        return name.namespace() + "/" + kind + "/" + name.name();
    }

    @Override
    public String toString() {
        return id();
    }
}
