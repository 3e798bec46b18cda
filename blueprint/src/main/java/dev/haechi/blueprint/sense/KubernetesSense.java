package dev.haechi.blueprint.sense;

import dev.haechi.blueprint.Blueprint;
import dev.haechi.blueprint.BlueprintCode;
import dev.haechi.blueprint.KubernetesSpec;
import dev.haechi.blueprint.PoolSpec;
import dev.haechi.blueprint.ServiceSpec;
import dev.haechi.blueprint.SubnetSpec;
import dev.haechi.blueprint.VpcSpec;
import dev.haechi.blueprint.Written;
import dev.haechi.blueprint.resolve.Blocks;
import dev.haechi.model.address.Cidr;
import dev.haechi.model.id.SubnetId;
import dev.haechi.model.network.Zone;
import dev.haechi.text.Problems;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Whether a cluster fits the network it stands in and the services that run on it. */
final class KubernetesSense {
    private static final String PODS = "pods";
    private static final String SERVICES = "services";

    private final Blueprint blueprint;
    private final Problems problems;

    KubernetesSense(Draft draft, Problems problems) {
        this.blueprint = draft.blueprint();
        this.problems = problems;
    }

    void check() {
        blueprint.kubernetes().ifPresent(this::check);
    }

    private void check(KubernetesSpec cluster) {
        for (var pool : cluster.pools()) {
            first(cluster, pool);
            pool(pool);
        }
        cluster.pods().ifPresent(block -> apart(PODS, block));
        cluster.services().ifPresent(block -> apart(SERVICES, block));
        among(cluster);
        blueprint.services().forEach(this::service);
    }

    private void first(KubernetesSpec cluster, PoolSpec pool) {
        var zone = pool.zone().value();
        cluster.pool(zone)
                .filter(first -> !first.equals(pool))
                .ifPresent(
                        first ->
                                problems.add(
                                        pool.zone().origin(),
                                        BlueprintCode.TWO_POOLS_OF_ZONE,
                                        zone,
                                        first.zone().origin().line()));
    }

    private void pool(PoolSpec pool) {
        var zone = pool.zone();
        if (zone.value() == Zone.DMZ) {
            problems.add(zone.origin(), BlueprintCode.POOL_IN_DMZ);
        } else if (pool.subnet().isPresent()) {
            subnet(pool, pool.subnet().get());
        } else if (!designed() && subnets().noneMatch(one -> one.zone().value() == zone.value())) {
            problems.add(zone.origin(), BlueprintCode.POOL_WITHOUT_SUBNET, zone.value());
        }
    }

    /** Whether the first VPC gets its subnets from the design, one for each zone in use. */
    private boolean designed() {
        var vpcs = blueprint.network().vpcs();
        return vpcs.isEmpty() || vpcs.getFirst().subnets().isEmpty();
    }

    private Stream<SubnetSpec> subnets() {
        return blueprint.network().vpcs().stream().flatMap(vpc -> vpc.subnets().stream());
    }

    private void subnet(PoolSpec pool, Written<SubnetId> name) {
        var found = subnets().filter(one -> one.name().value().equals(name.value())).findFirst();
        if (found.isEmpty()) {
            problems.add(name.origin(), BlueprintCode.UNKNOWN_SUBNET, name.value(), near(name));
        } else if (found.get().zone().value() != pool.zone().value()) {
            problems.add(
                    name.origin(),
                    BlueprintCode.POOL_SUBNET_OF_OTHER_ZONE,
                    name.value(),
                    found.get().zone().value(),
                    pool.zone().value());
        }
    }

    private String near(Written<SubnetId> name) {
        var known = subnets().map(one -> one.name().value().value()).toList();
        var all = known.stream().collect(Collectors.joining(", "));
        return Nearest.to(name.value().value(), known).orElse(known.isEmpty() ? "–" : all);
    }

    /** A block of the cluster stands for nothing else: packets to it would go astray. */
    private void apart(String key, Written<Cidr> block) {
        blueprint.network().vpcs().forEach(vpc -> apart(key, block, vpc));
        outside()
                .filter(other -> other.value().overlaps(block.value()))
                .forEach(
                        other ->
                                problems.add(
                                        block.origin(),
                                        BlueprintCode.CLUSTER_BLOCK_OUTSIDE,
                                        key,
                                        block.value(),
                                        other.value(),
                                        other.origin().line()));
        Blocks.reserved(block.value())
                .ifPresent(
                        own ->
                                problems.add(
                                        block.origin(),
                                        BlueprintCode.CLUSTER_BLOCK_RESERVED,
                                        key,
                                        block.value(),
                                        own));
    }

    private void apart(String key, Written<Cidr> block, VpcSpec vpc) {
        vpc.cidrs().stream()
                .filter(cidr -> cidr.value().overlaps(block.value()))
                .forEach(
                        cidr ->
                                problems.add(
                                        block.origin(),
                                        BlueprintCode.CLUSTER_BLOCK_IN_VPC,
                                        key,
                                        block.value(),
                                        vpc.name().value(),
                                        cidr.value()));
    }

    private Stream<Written<Cidr>> outside() {
        var egress =
                blueprint.network().egress().stream()
                        .map(one -> new Written<>(one.to().value().addresses(), one.to().origin()));
        return Stream.concat(blueprint.network().administrators().stream(), egress);
    }

    private void among(KubernetesSpec cluster) {
        var pods = cluster.pods();
        var services = cluster.services();
        if (pods.isPresent()
                && services.isPresent()
                && pods.get().value().overlaps(services.get().value())) {
            problems.add(
                    services.get().origin(),
                    BlueprintCode.PODS_AMONG_SERVICES,
                    services.get().value(),
                    pods.get().value());
        }
    }

    private void service(ServiceSpec service) {
        var pool = blueprint.poolOf(service);
        if (pool.isPresent()) {
            onPool(service, pool.get());
        } else {
            calls(service);
        }
    }

    private void onPool(ServiceSpec service, PoolSpec pool) {
        service.metrics()
                .ifPresent(
                        metrics ->
                                problems.add(
                                        metrics.origin(),
                                        BlueprintCode.METRICS_ON_CLUSTER,
                                        service.name().value()));
        var own = pool.subnet().map(Written::value);
        Optional<Written<SubnetId>> other =
                service.subnet().filter(name -> !Optional.of(name.value()).equals(own));
        other.ifPresent(
                name ->
                        problems.add(
                                name.origin(),
                                BlueprintCode.SUBNET_BESIDE_POOL,
                                service.name().value(),
                                name.value(),
                                pool.zone().value()));
    }

    /** From an instance there is no way to a pod yet but the edge's. */
    private void calls(ServiceSpec service) {
        for (var call : service.calls()) {
            blueprint
                    .service(call.value())
                    .flatMap(blueprint::poolOf)
                    .ifPresent(
                            pool ->
                                    problems.add(
                                            call.origin(),
                                            BlueprintCode.CALL_INTO_CLUSTER,
                                            service.name().value(),
                                            call.value(),
                                            pool.zone().value()));
        }
    }
}
