package dev.haechi.network;

import dev.haechi.model.address.Address;
import dev.haechi.model.address.AddressSet;
import dev.haechi.model.address.Cidr;
import dev.haechi.model.address.IpFamily;
import dev.haechi.model.compute.Inspector;
import dev.haechi.model.compute.Instance;
import dev.haechi.model.compute.LoadBalancer;
import dev.haechi.model.fact.Fact;
import dev.haechi.model.filter.AclRule;
import dev.haechi.model.filter.GroupRule;
import dev.haechi.model.filter.NetworkAcl;
import dev.haechi.model.filter.Peer;
import dev.haechi.model.filter.SecurityGroup;
import dev.haechi.model.id.GroupId;
import dev.haechi.model.id.VpcId;
import dev.haechi.model.landscape.Landscape;
import dev.haechi.model.network.ExternalNetwork;
import dev.haechi.model.network.FloatingIp;
import dev.haechi.model.network.InternetGateway;
import dev.haechi.model.network.NatGateway;
import dev.haechi.model.network.Route;
import dev.haechi.model.network.RouteTable;
import dev.haechi.model.network.RouteTarget;
import dev.haechi.model.network.Subnet;
import dev.haechi.model.network.TransitHub;
import dev.haechi.model.network.Zone;
import dev.haechi.model.service.PortRange;
import dev.haechi.model.service.Protocol;
import dev.haechi.model.service.Service;
import dev.haechi.model.service.ServiceSet;
import dev.haechi.model.testing.Feature;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Landscapes that had a feature, and have it no more; all else is as it was. */
record Without(Landscape all) {
    private static final ServiceSet USUAL =
            ServiceSet.of(Protocol.TCP)
                    .union(ServiceSet.of(Protocol.UDP))
                    .union(ServiceSet.of(Service.ping()))
                    .union(ServiceSet.of(Service.ping6()));

    static Landscape feature(Feature feature, Landscape landscape) {
        return new Without(landscape).feature(feature);
    }

    private Landscape feature(Feature feature) {
        return switch (feature) {
            case IPV6 -> addresses(one -> one.family() == IpFamily.V4);
            case IPV6_INTERNET -> withoutIpv6Internet();
            case SEVERAL_VPCS -> new WithoutVpcs(all).others();
            case SAME_BLOCKS -> new WithoutVpcs(all).sharedBlocks();
            case PEERING -> routes(RouteTarget.Peer.class);
            case BEYOND_PEERING, DATA_STORE, INTENT ->
                    all.toBuilder().dataStores(List.of()).intents(List.of()).build();
            case CLUSTER -> all.toBuilder().clusters(List.of()).build();
            case HUB -> routes(RouteTarget.Hub.class);
            case HUB_LINE -> hubs(one -> one.target().filter(this::isLine).isEmpty());
            case INTERNET_GATEWAY -> routes(RouteTarget.Internet.class);
            case SHARED_SOURCE ->
                    all.toBuilder()
                            .internetGateways(
                                    each(
                                            all.internetGateways(),
                                            one -> new InternetGateway(one.id(), one.vpc(), false)))
                            .build();
            case FLOATING_IP -> floatingIps(one -> one.holder().filter(Without::isNat).isPresent());
            case NAT -> routes(RouteTarget.Nat.class);
            case TWO_WAYS_OUT -> oneWayOut();
            case NAT_ALLOW_LIST ->
                    all.toBuilder()
                            .natGateways(
                                    each(
                                            all.natGateways(),
                                            one ->
                                                    new NatGateway(
                                                            one.id(),
                                                            one.subnet(),
                                                            Optional.empty())))
                            .build();
            case BLACKHOLE -> routes(RouteTarget.Blackhole.class);
            case LINE -> routes(RouteTarget.Line.class);
            case EXTERNAL -> externals(_ -> AddressSet.of(Cidr.parse("203.0.113.255/32")));
            case FORWARDER -> routes(RouteTarget.Via.class);
            case FIREWALL -> routes(RouteTarget.Firewall.class);
            case WIDE_DETOUR -> tables((_, route) -> !isWideDetour(route));
            case ENDPOINT -> routes(RouteTarget.Endpoint.class);
            case ACL -> subnets(one -> subnet(one, one.zone(), Optional.empty()));
            case ACL_SOURCE_PORTS -> aclRules(one -> aclRule(one, one.services(), PortRange.ALL));
            case ODD_SERVICES -> withoutOddServices();
            case GROUP_REFERENCE -> groupRules(one -> !(one.peer() instanceof Peer.Group));
            case PREFIX_LIST -> groupRules(one -> !(one.peer() instanceof Peer.Prefixes));
            case UNFILTERED -> allInGroups();
            case BALANCER_L4 -> balancers(one -> isManaged(one, LoadBalancer.Layer.L4));
            case BALANCER_L7 -> balancers(one -> isManaged(one, LoadBalancer.Layer.L7));
            case EDGE -> balancers(one -> one.front() instanceof LoadBalancer.OnInstance);
            case UDP_LISTENER -> withoutUdpListeners();
            case FORWARD_PROXY ->
                    all.toBuilder()
                            .inspectors(
                                    only(
                                            all.inspectors(),
                                            one -> one.kind() != Inspector.Kind.PROXY))
                            .build();
            case ACCESS_LIST ->
                    all.toBuilder()
                            .loadBalancers(
                                    each(
                                            all.loadBalancers(),
                                            one ->
                                                    balancer(
                                                            one,
                                                            Optional.empty(),
                                                            one.listeners())))
                            .build();
            case UNKNOWN_FACTS ->
                    subnets(
                            one ->
                                    one.zone() instanceof Fact.Unknown
                                            ? subnet(one, Fact.known(Zone.DMZ), one.acl())
                                            : one);
        };
    }

    private static <T> List<T> each(List<T> some, UnaryOperator<T> change) {
        return some.stream().map(change).toList();
    }

    static <T> List<T> only(List<T> some, Predicate<T> stays) {
        return some.stream().filter(stays).toList();
    }

    private Landscape routes(Class<? extends RouteTarget> kind) {
        return tables((_, route) -> !kind.isInstance(route.target()));
    }

    Landscape tables(BiPredicate<RouteTable, Route> stays) {
        return all.toBuilder()
                .routeTables(
                        each(
                                all.routeTables(),
                                table ->
                                        new RouteTable(
                                                table.id(),
                                                table.vpc(),
                                                only(
                                                        table.routes(),
                                                        route -> stays.test(table, route)))))
                .build();
    }

    private Landscape hubs(Predicate<TransitHub.HubRoute> stays) {
        return all.toBuilder()
                .hubs(
                        each(
                                all.hubs(),
                                hub ->
                                        new TransitHub(
                                                hub.id(),
                                                each(
                                                        hub.attachments(),
                                                        one ->
                                                                new TransitHub.Attachment(
                                                                        one.to(),
                                                                        only(
                                                                                one.routes(),
                                                                                stays))))))
                .build();
    }

    private boolean isLine(TransitHub.Attached attached) {
        return attached instanceof TransitHub.AttachedLine;
    }

    private static boolean isNat(FloatingIp.Holder holder) {
        return holder instanceof FloatingIp.OnNat;
    }

    private Landscape floatingIps(Predicate<FloatingIp> stays) {
        return all.toBuilder().floatingIps(only(all.floatingIps(), stays)).build();
    }

    private Landscape externals(UnaryOperator<AddressSet> change) {
        return all.toBuilder()
                .externals(
                        each(
                                all.externals(),
                                one ->
                                        new ExternalNetwork(
                                                one.id(),
                                                one.kind(),
                                                change.apply(one.addresses()))))
                .build();
    }

    private Landscape withoutIpv6Internet() {
        var fewer = floatingIps(one -> one.address().family() == IpFamily.V4);
        return new Without(new Without(fewer).externals(set -> set.only(IpFamily.V4)))
                .tables((_, route) -> !route.destination().equals(Cidr.ALL_V6));
    }

    private Landscape oneWayOut() {
        return tables(
                (table, route) ->
                        !(route.target() instanceof RouteTarget.Internet)
                                || table.routes().stream()
                                        .filter(one -> !one.equals(route))
                                        .filter(
                                                one ->
                                                        one.destination()
                                                                .equals(route.destination()))
                                        .noneMatch(one -> one.target() instanceof RouteTarget.Nat));
    }

    private boolean isWideDetour(Route route) {
        boolean detour =
                route.target() instanceof RouteTarget.Via
                        || route.target() instanceof RouteTarget.Firewall
                        || route.target() instanceof RouteTarget.Endpoint;
        boolean wide =
                route.destination().length() == 0
                        || all.vpcs().stream()
                                .flatMap(vpc -> vpc.cidrs().stream())
                                .anyMatch(block -> block.contains(route.destination()));
        return detour && wide;
    }

    private Landscape addresses(Predicate<Address> stays) {
        return all.toBuilder()
                .instances(
                        each(
                                all.instances(),
                                one -> instance(one, only(one.addresses(), stays), one.groups())))
                .build();
    }

    private static Instance instance(Instance one, List<Address> addresses, List<GroupId> groups) {
        return new Instance(
                one.id(),
                one.subnet(),
                addresses,
                groups,
                one.role(),
                one.service(),
                one.forwards(),
                one.operatingSystem(),
                one.endOfLife());
    }

    /** Who is in no group gets into one that admits nothing. */
    private Landscape allInGroups() {
        var closed =
                all.vpcs().stream()
                        .map(vpc -> new SecurityGroup(closed(vpc.id()), vpc.id(), List.of()));
        var vpcs = all.subnets().stream().collect(Collectors.toMap(Subnet::id, Subnet::vpc));
        return all.toBuilder()
                .groups(Stream.concat(all.groups().stream(), closed).toList())
                .instances(
                        each(
                                all.instances(),
                                one ->
                                        one.groups().isEmpty()
                                                ? instance(
                                                        one,
                                                        one.addresses(),
                                                        List.of(
                                                                closed(
                                                                        Optional.ofNullable(
                                                                                        vpcs.get(
                                                                                                one
                                                                                                        .subnet()))
                                                                                .orElseThrow())))
                                                : one))
                .build();
    }

    private static GroupId closed(VpcId vpc) {
        return GroupId.of("closed-" + vpc);
    }

    private Landscape subnets(UnaryOperator<Subnet> change) {
        return all.toBuilder().subnets(each(all.subnets(), change)).build();
    }

    private static Subnet subnet(
            Subnet one, Fact<Zone> zone, Optional<dev.haechi.model.id.AclId> acl) {
        return new Subnet(
                one.id(),
                one.vpc(),
                one.cidrs(),
                zone,
                one.exposure(),
                one.routeTable(),
                acl,
                one.availabilityZone());
    }

    private Landscape aclRules(UnaryOperator<AclRule> change) {
        return all.toBuilder()
                .acls(
                        each(
                                all.acls(),
                                acl ->
                                        new NetworkAcl(
                                                acl.id(),
                                                acl.vpc(),
                                                each(acl.ingress(), change),
                                                each(acl.egress(), change))))
                .build();
    }

    private static AclRule aclRule(AclRule one, ServiceSet services, PortRange sourcePorts) {
        return new AclRule(
                one.id(), one.action(), one.sources(), one.destinations(), services, sourcePorts);
    }

    private Landscape groupRules(Predicate<GroupRule> stays) {
        return groups(group -> only(group.rules(), stays));
    }

    private Landscape groups(Function<SecurityGroup, List<GroupRule>> rules) {
        return all.toBuilder()
                .groups(
                        each(
                                all.groups(),
                                one -> new SecurityGroup(one.id(), one.vpc(), rules.apply(one))))
                .build();
    }

    private Landscape withoutOddServices() {
        var groups =
                groups(
                        group ->
                                each(
                                        group.rules(),
                                        one ->
                                                new GroupRule(
                                                        one.id(),
                                                        one.direction(),
                                                        one.peer(),
                                                        usual(one.services()))));
        return new Without(groups)
                .aclRules(one -> aclRule(one, usual(one.services()), one.sourcePorts()));
    }

    private static ServiceSet usual(ServiceSet services) {
        return services.equals(ServiceSet.ALL) ? services : services.intersect(USUAL);
    }

    private static boolean isManaged(LoadBalancer balancer, LoadBalancer.Layer layer) {
        return balancer.layer() == layer && balancer.front() instanceof LoadBalancer.Managed;
    }

    /** Those that go listen to nobody any more. */
    private Landscape balancers(Predicate<LoadBalancer> goes) {
        return all.toBuilder()
                .loadBalancers(
                        each(
                                all.loadBalancers(),
                                one ->
                                        goes.test(one)
                                                ? balancer(one, one.accessList(), List.of())
                                                : one))
                .build();
    }

    private Landscape withoutUdpListeners() {
        return all.toBuilder()
                .loadBalancers(
                        each(
                                all.loadBalancers(),
                                one ->
                                        balancer(
                                                one,
                                                one.accessList(),
                                                only(
                                                        one.listeners(),
                                                        listener ->
                                                                !listener.protocol()
                                                                        .equals(Protocol.UDP)))))
                .build();
    }

    private static LoadBalancer balancer(
            LoadBalancer one,
            Optional<LoadBalancer.AccessList> accessList,
            List<LoadBalancer.Listener> listeners) {
        return new LoadBalancer(
                one.id(), one.scheme(), one.layer(), one.front(), accessList, listeners);
    }
}
