package dev.haechi.network;

import dev.haechi.model.compute.Inspector;
import dev.haechi.model.compute.LoadBalancer;
import dev.haechi.model.id.InstanceId;
import dev.haechi.model.landscape.Landscape;
import dev.haechi.model.network.FloatingIp;
import dev.haechi.model.network.RouteTarget;
import dev.haechi.model.network.Subnet;
import dev.haechi.model.network.Vpc;
import java.util.HashSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Landscapes of which instances are left in some VPCs alone; the networks of the others stay. */
record WithoutVpcs(Landscape all) {
    /** Instances of the first VPC alone. */
    Landscape others() {
        return instancesOf(vpc -> vpc.equals(all.vpcs().getFirst()));
    }

    /** Instances of one VPC of those that have the same block. */
    Landscape sharedBlocks() {
        return instancesOf(this::isFirstOfItsBlock);
    }

    private boolean isFirstOfItsBlock(Vpc vpc) {
        return all.vpcs().stream()
                .filter(one -> one.cidrs().getFirst().equals(vpc.cidrs().getFirst()))
                .findFirst()
                .filter(vpc::equals)
                .isPresent();
    }

    /** The instances of some VPCs alone, and nothing that speaks of the others. */
    private Landscape instancesOf(Predicate<Vpc> stays) {
        var vpcs = all.vpcs().stream().filter(stays).map(Vpc::id).collect(Collectors.toSet());
        var subnets =
                all.subnets().stream()
                        .filter(subnet -> vpcs.contains(subnet.vpc()))
                        .map(Subnet::id)
                        .collect(Collectors.toSet());
        var gone = new HashSet<InstanceId>();
        all.instances().stream()
                .filter(one -> !subnets.contains(one.subnet()))
                .forEach(one -> gone.add(one.id()));
        var fewer =
                new Without(all)
                        .tables(
                                (_, route) ->
                                        !(route.target() instanceof RouteTarget.Via(var id)
                                                && gone.contains(id)));
        return fewer.toBuilder()
                .instances(Without.only(all.instances(), one -> !gone.contains(one.id())))
                .floatingIps(
                        Without.only(
                                all.floatingIps(),
                                one -> one.holder().filter(holder -> isOn(holder, gone)).isEmpty()))
                .inspectors(
                        Without.only(
                                all.inspectors(),
                                one ->
                                        !(one.placement() instanceof Inspector.OnInstance(var id)
                                                && gone.contains(id))))
                .loadBalancers(
                        Without.only(
                                all.loadBalancers(),
                                one ->
                                        !(one.front() instanceof LoadBalancer.OnInstance(var id)
                                                && gone.contains(id))))
                .build();
    }

    private static boolean isOn(FloatingIp.Holder holder, HashSet<InstanceId> some) {
        return holder instanceof FloatingIp.OnInstance(var id) && some.contains(id);
    }
}
