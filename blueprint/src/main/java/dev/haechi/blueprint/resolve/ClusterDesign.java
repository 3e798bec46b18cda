package dev.haechi.blueprint.resolve;

import dev.haechi.blueprint.BlueprintCode;
import dev.haechi.blueprint.KubernetesSpec;
import dev.haechi.blueprint.PoolSpec;
import dev.haechi.blueprint.Written;
import dev.haechi.model.address.Cidr;
import dev.haechi.model.address.FreeBlocks;
import dev.haechi.model.id.InstanceId;
import dev.haechi.model.id.ServiceName;
import dev.haechi.text.Problems;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Designs what a blueprint leaves out of its cluster. */
final class ClusterDesign {
    /** As kubeadm and flannel have them in their own examples. */
    private static final Cidr USUAL_PODS = Cidr.parse("10.244.0.0/16");

    private static final Cidr USUAL_SERVICES = Cidr.parse("10.96.0.0/16");

    /** RFC 1918. */
    private static final List<Cidr> PRIVATE =
            List.of(
                    Cidr.parse("10.0.0.0/8"),
                    Cidr.parse("172.16.0.0/12"),
                    Cidr.parse("192.168.0.0/16"));

    private static final int LENGTH = 16;

    private final Site site;
    private final KubernetesSpec spec;
    private final Problems problems;
    private final List<Cidr> taken = new ArrayList<>();

    ClusterDesign(Site site, KubernetesSpec spec, Problems problems) {
        this.site = site;
        this.spec = spec;
        this.problems = problems;
        site.layout().vpcs().forEach(vpc -> taken.addAll(vpc.cidrs()));
        var network = site.blueprint().network();
        network.administrators().forEach(one -> taken.add(one.value()));
        network.egress().forEach(one -> taken.add(one.to().value().addresses()));
        spec.blocks().forEach(block -> taken.add(block.value()));
    }

    /** The cluster; empty with a problem when there is no room for its addresses. */
    Optional<Written<OwnCluster>> design(Workloads workloads) {
        var pods = block("pods", spec.pods(), USUAL_PODS);
        pods.ifPresent(taken::add);
        var services = block("services", spec.services(), USUAL_SERVICES);
        return pods.isEmpty() || services.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Written<>(
                                new OwnCluster(
                                        spec.version(),
                                        spec.pools().stream().map(this::pool).toList(),
                                        pods.get(),
                                        services.get(),
                                        workloads.onCluster()),
                                spec.origin()));
    }

    /** What was written, else the usual block, else the lowest free one of the same length. */
    private Optional<Cidr> block(String key, Optional<Written<Cidr>> written, Cidr usual) {
        if (written.isPresent()) {
            return written.map(Written::value);
        }
        if (taken.stream().noneMatch(usual::overlaps)) {
            return Optional.of(usual);
        }
        var free =
                PRIVATE.stream()
                        .flatMap(within -> FreeBlocks.first(within, LENGTH, taken).stream())
                        .findFirst();
        if (free.isEmpty()) {
            problems.add(spec.origin(), BlueprintCode.NO_BLOCK_FOR_CLUSTER, key);
        }
        return free;
    }

    private OwnCluster.Pool pool(PoolSpec pool) {
        return new OwnCluster.Pool(
                pool.zone().value(),
                instances(pool.controlName()),
                instances(pool.workerName()),
                pool.size());
    }

    private List<InstanceId> instances(ServiceName unit) {
        return site.find(unit).stream().flatMap(one -> one.instances().stream()).toList();
    }
}
