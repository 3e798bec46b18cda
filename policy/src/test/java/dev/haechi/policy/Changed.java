package dev.haechi.policy;

import dev.haechi.model.compute.DataStore;
import dev.haechi.model.compute.Instance;
import dev.haechi.model.compute.LoadBalancer;
import dev.haechi.model.compute.Role;
import dev.haechi.model.fact.Fact;
import dev.haechi.model.filter.GroupRule;
import dev.haechi.model.filter.SecurityGroup;
import dev.haechi.model.landscape.Landscape;
import dev.haechi.model.network.NatGateway;
import dev.haechi.model.network.Route;
import dev.haechi.model.network.RouteTable;
import dev.haechi.model.network.Subnet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** One change to a landscape. */
final class Changed {
    private Changed() {}

    static Landscape rule(Landscape landscape, String group, GroupRule rule) {
        return landscape.toBuilder()
                .groups(
                        each(
                                landscape.groups(),
                                one -> one.id().value().equals(group),
                                one ->
                                        new SecurityGroup(
                                                one.id(), one.vpc(), with(one.rules(), rule))))
                .build();
    }

    static Landscape withoutRule(Landscape landscape, String rule) {
        return landscape.toBuilder()
                .groups(
                        each(
                                landscape.groups(),
                                _ -> true,
                                one ->
                                        new SecurityGroup(
                                                one.id(),
                                                one.vpc(),
                                                one.rules().stream()
                                                        .filter(r -> !r.id().value().equals(rule))
                                                        .toList())))
                .build();
    }

    static Landscape route(Landscape landscape, String table, Route route) {
        return landscape.toBuilder()
                .routeTables(
                        each(
                                landscape.routeTables(),
                                one -> one.id().value().equals(table),
                                one ->
                                        new RouteTable(
                                                one.id(), one.vpc(), with(one.routes(), route))))
                .build();
    }

    static Landscape subnet(Landscape landscape, String id, UnaryOperator<Subnet> change) {
        return landscape.toBuilder()
                .subnets(each(landscape.subnets(), one -> one.id().value().equals(id), change))
                .build();
    }

    static Subnet zone(Subnet one, Fact<dev.haechi.model.network.Zone> zone) {
        return new Subnet(
                one.id(),
                one.vpc(),
                one.cidrs(),
                zone,
                one.exposure(),
                one.routeTable(),
                one.acl(),
                one.availabilityZone());
    }

    static Subnet exposure(Subnet one, Fact<dev.haechi.model.network.Exposure> exposure) {
        return new Subnet(
                one.id(),
                one.vpc(),
                one.cidrs(),
                one.zone(),
                exposure,
                one.routeTable(),
                one.acl(),
                one.availabilityZone());
    }

    static Landscape role(Landscape landscape, String instance, Fact<Role> role) {
        return instance(
                landscape,
                instance,
                one ->
                        new Instance(
                                one.id(),
                                one.subnet(),
                                one.addresses(),
                                one.groups(),
                                role,
                                one.service(),
                                one.forwards(),
                                one.operatingSystem(),
                                one.endOfLife()));
    }

    static Landscape instance(Landscape landscape, String id, UnaryOperator<Instance> change) {
        return landscape.toBuilder()
                .instances(each(landscape.instances(), one -> one.id().value().equals(id), change))
                .build();
    }

    static Landscape store(Landscape landscape, UnaryOperator<DataStore> change) {
        return landscape.toBuilder()
                .dataStores(each(landscape.dataStores(), _ -> true, change))
                .build();
    }

    static Landscape edge(Landscape landscape, UnaryOperator<LoadBalancer> change) {
        return landscape.toBuilder()
                .loadBalancers(each(landscape.loadBalancers(), _ -> true, change))
                .build();
    }

    static LoadBalancer layer(LoadBalancer one, LoadBalancer.Layer layer) {
        return new LoadBalancer(
                one.id(), one.scheme(), layer, one.front(), one.accessList(), one.listeners());
    }

    static LoadBalancer listeners(LoadBalancer one, LoadBalancer.Listener... listeners) {
        return new LoadBalancer(
                one.id(),
                one.scheme(),
                one.layer(),
                one.front(),
                one.accessList(),
                List.of(listeners));
    }

    static Landscape nat(
            Landscape landscape, Optional<List<dev.haechi.model.network.AllowEntry>> allowList) {
        return landscape.toBuilder()
                .natGateways(
                        each(
                                landscape.natGateways(),
                                _ -> true,
                                one -> new NatGateway(one.id(), one.subnet(), allowList)))
                .build();
    }

    static <T> List<T> with(List<T> list, T more) {
        return Stream.concat(list.stream(), Stream.of(more)).toList();
    }

    private static <T> List<T> each(
            List<T> list, java.util.function.Predicate<T> which, UnaryOperator<T> change) {
        var result = new ArrayList<T>();
        list.forEach(one -> result.add(which.test(one) ? change.apply(one) : one));
        return result;
    }
}
