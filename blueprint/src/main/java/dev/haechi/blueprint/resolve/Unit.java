package dev.haechi.blueprint.resolve;

import dev.haechi.model.compute.Role;
import dev.haechi.model.filter.SecurityGroup;
import dev.haechi.model.id.GroupId;
import dev.haechi.model.id.InstanceId;
import dev.haechi.model.id.ServiceName;
import dev.haechi.model.id.SubnetId;
import dev.haechi.model.network.Zone;
import dev.haechi.model.service.Port;
import dev.haechi.model.workload.Metrics;
import dev.haechi.model.workload.Workload;
import dev.haechi.text.Origin;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Something that runs: a service, a part of Haechi, or nodes of a cluster. Each has one {@link
 * SecurityGroup} and its own instances.
 *
 * @param kind what Haechi runs on it; nothing on nodes, which run pods
 * @param subnet where it has to stand, when that is said
 * @param slots how many instances it has
 * @param origin where it was written, or what caused it
 */
record Unit(
        ServiceName name,
        Optional<Workload.Kind> kind,
        Zone zone,
        Optional<SubnetId> subnet,
        int slots,
        Role role,
        Optional<Port> port,
        Optional<Metrics> metrics,
        Origin origin) {

    /** Whether it is nodes of a cluster. */
    boolean isNodes() {
        return kind.isEmpty();
    }

    GroupId group() {
        return GroupId.of(name.value());
    }

    InstanceId slot(int index) {
        return InstanceId.of(name.value() + "-" + (index + 1));
    }

    List<InstanceId> instances() {
        return IntStream.range(0, slots).mapToObj(this::slot).toList();
    }
}
