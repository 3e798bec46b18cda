package dev.haechi.app.delivery;

import dev.haechi.delivery.image.Image;
import dev.haechi.delivery.rollout.GivenSecret;
import dev.haechi.delivery.rollout.Revision;
import dev.haechi.delivery.rollout.Slot;
import dev.haechi.model.address.Address;
import dev.haechi.model.id.EnvironmentName;
import dev.haechi.model.id.InstanceId;
import dev.haechi.model.id.ServiceName;
import dev.haechi.model.landscape.LandscapeIndex;
import dev.haechi.model.workload.Workload;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/**
 * Makes revisions: joins a workload with its image, its secrets and its place in the landscape.
 *
 * @param environment whose
 * @param index of its landscape
 * @param workloads all of it
 */
public record Revisions(
        EnvironmentName environment, LandscapeIndex index, List<Workload> workloads) {
    public Revisions {
        workloads = List.copyOf(workloads);
    }

    /**
     * The revision of a workload.
     *
     * @param files that its containers find in {@code /etc/haechi}; none is a secret
     */
    public Revision of(
            Workload workload,
            Image image,
            List<GivenSecret> secrets,
            SequencedMap<String, String> files) {
        return new Revision(
                environment,
                workload,
                image,
                workload.slots().stream().map(this::slot).toList(),
                names(workload),
                secrets,
                files,
                callers(workload));
    }

    private Slot slot(InstanceId id) {
        var instance =
                index.instance(id)
                        .orElseThrow(() -> new IllegalArgumentException("no instance " + id));
        return new Slot(id, instance.addresses().getFirst());
    }

    private SequencedMap<String, Address> names(Workload workload) {
        var names = new LinkedHashMap<String, Address>();
        for (var call : workload.calls()) {
            named(call)
                    .flatMap(Workload::serviceAddress)
                    .ifPresent(address -> names.put(call.value(), address));
        }
        return names;
    }

    private Optional<Workload> named(ServiceName name) {
        return workloads.stream().filter(one -> one.name().equals(name)).findFirst();
    }

    private List<InstanceId> callers(Workload callee) {
        return workloads.stream()
                .filter(one -> one.calls().contains(callee.name()) || isEdgeOf(one, callee))
                .flatMap(one -> one.slots().stream())
                .distinct()
                .toList();
    }

    private static boolean isEdgeOf(Workload workload, Workload callee) {
        return workload.kind() == Workload.Kind.EDGE && callee.route().isPresent();
    }
}
