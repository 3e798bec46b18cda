package dev.haechi.network;

import dev.haechi.model.address.Address;
import dev.haechi.model.address.AddressSet;
import dev.haechi.model.compute.Inspector;
import dev.haechi.model.compute.Instance;
import dev.haechi.model.compute.LoadBalancer;
import dev.haechi.model.flow.Endpoint;
import dev.haechi.model.id.ExternalId;
import dev.haechi.model.id.GatewayId;
import dev.haechi.model.id.HubId;
import dev.haechi.model.id.Id;
import dev.haechi.model.id.InspectorId;
import dev.haechi.model.id.LoadBalancerId;
import dev.haechi.model.id.PeeringId;
import dev.haechi.model.id.RouteTableId;
import dev.haechi.model.id.SubnetId;
import dev.haechi.model.id.VpcId;
import dev.haechi.model.landscape.Landscape;
import dev.haechi.model.network.ExternalNetwork;
import dev.haechi.model.network.FloatingIp;
import dev.haechi.model.network.InternetGateway;
import dev.haechi.model.network.Line;
import dev.haechi.model.network.NatGateway;
import dev.haechi.model.network.Peering;
import dev.haechi.model.network.Route;
import dev.haechi.model.network.ServiceEndpoint;
import dev.haechi.model.network.Subnet;
import dev.haechi.model.network.TransitHub;
import dev.haechi.model.network.Vpc;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A landscape with everything found by its id and by its address. Costs O(size) to make. */
final class Atlas {
    final Landscape landscape;
    final Lowering lowering;
    final AddressSet inside;
    final AddressSet internet;
    private final Map<VpcId, Vpc> vpcs;
    private final Map<SubnetId, Subnet> subnets;
    private final Map<RouteTableId, RoutingTable<Route>> tables = new LinkedHashMap<>();
    private final Map<GatewayId, InternetGateway> internetGateways;
    private final Map<GatewayId, NatGateway> natGateways;
    private final Map<GatewayId, Line> lines;
    private final Map<GatewayId, ServiceEndpoint> endpoints;
    private final Map<PeeringId, Peering> peerings;
    private final Map<HubId, TransitHub> hubs;
    private final Map<ExternalId, ExternalNetwork> externals;
    private final Map<InspectorId, Inspector> inspectors;
    private final Map<LoadBalancerId, LoadBalancer> loadBalancers;
    private final Map<Address, FloatingIp> floatingIps = new LinkedHashMap<>();
    private final Map<VpcId, List<Subnet>> subnetsOf = new LinkedHashMap<>();
    private final Map<SubnetId, List<Cohort>> cohortsIn = new LinkedHashMap<>();
    private final Map<Endpoint, Cohort> cohortOf = new LinkedHashMap<>();
    private final List<Cohort> cohorts;

    Atlas(Landscape landscape) {
        this.landscape = landscape;
        vpcs = index(landscape.vpcs(), Vpc::id);
        subnets = index(landscape.subnets(), Subnet::id);
        internetGateways = index(landscape.internetGateways(), InternetGateway::id);
        natGateways = index(landscape.natGateways(), NatGateway::id);
        lines = index(landscape.lines(), Line::id);
        endpoints = index(landscape.endpoints(), ServiceEndpoint::id);
        peerings = index(landscape.peerings(), Peering::id);
        hubs = index(landscape.hubs(), TransitHub::id);
        externals = index(landscape.externals(), ExternalNetwork::id);
        inspectors = index(landscape.inspectors(), Inspector::id);
        loadBalancers = index(landscape.loadBalancers(), LoadBalancer::id);
        lowering = new Lowering(landscape, subnets);
        for (var table : landscape.routeTables()) {
            tables.putIfAbsent(table.id(), RoutingTable.of(table.routes(), Route::destination));
        }
        for (var floating : landscape.floatingIps()) {
            floatingIps.putIfAbsent(floating.address(), floating);
        }
        for (var subnet : landscape.subnets()) {
            subnetsOf.computeIfAbsent(subnet.vpc(), _ -> new ArrayList<>()).add(subnet);
        }
        inside =
                AddressSet.of(
                        landscape.vpcs().stream().flatMap(vpc -> vpc.cidrs().stream()).toList());
        internet = inside.union(outsideNames()).complement();
        cohorts = new Cohorts(landscape, lowering, this::subnet).all();
        for (var cohort : cohorts) {
            cohortsIn.computeIfAbsent(cohort.subnet().id(), _ -> new ArrayList<>()).add(cohort);
            cohort.members().keySet().forEach(member -> cohortOf.put(member, cohort));
        }
    }

    /** Floating IPs and named networks: what is outside and not the internet. */
    private AddressSet outsideNames() {
        return landscape.externals().stream()
                .map(ExternalNetwork::addresses)
                .reduce(AddressSet.ofAddresses(floatingIps.keySet()), AddressSet::union);
    }

    private static <I extends Id, T> Map<I, T> index(List<T> things, Function<T, I> id) {
        var byId = new LinkedHashMap<I, T>();
        things.forEach(thing -> byId.putIfAbsent(id.apply(thing), thing));
        return byId;
    }

    List<Cohort> cohorts() {
        return cohorts;
    }

    List<Cohort> cohortsIn(SubnetId subnet) {
        return cohortsIn.getOrDefault(subnet, List.of());
    }

    /** Where an instance, load balancer or endpoint stands; a proxy is where its instance is. */
    Optional<Cohort> cohort(Endpoint endpoint) {
        var there = frontOf(endpoint).orElse(endpoint);
        return Optional.ofNullable(cohortOf.get(there));
    }

    /** The instance that a proxy stands on. */
    Optional<Endpoint> frontOf(Endpoint endpoint) {
        if (endpoint instanceof Endpoint.OnLoadBalancer(var id)) {
            var balancer = loadBalancers.get(id);
            if (balancer != null
                    && balancer.front() instanceof LoadBalancer.OnInstance(var instance)) {
                return Optional.of(new Endpoint.OnInstance(instance));
            }
        }
        return Optional.empty();
    }

    List<Subnet> subnetsOf(VpcId vpc) {
        return subnetsOf.getOrDefault(vpc, List.of());
    }

    AddressSet addressesOf(VpcId id) {
        var vpc = vpcs.get(id);
        return vpc == null ? AddressSet.NONE : AddressSet.of(vpc.cidrs());
    }

    @Nullable Subnet subnet(SubnetId id) {
        return subnets.get(id);
    }

    @Nullable RoutingTable<Route> table(RouteTableId id) {
        return tables.get(id);
    }

    @Nullable InternetGateway internetGateway(GatewayId id) {
        return internetGateways.get(id);
    }

    /** Whether a VPC has an internet gateway at all. */
    boolean hasInternetGateway(VpcId vpc) {
        return internetGateways.values().stream().anyMatch(gateway -> gateway.vpc().equals(vpc));
    }

    @Nullable NatGateway natGateway(GatewayId id) {
        return natGateways.get(id);
    }

    @Nullable Line line(GatewayId id) {
        return lines.get(id);
    }

    @Nullable ServiceEndpoint endpoint(GatewayId id) {
        return endpoints.get(id);
    }

    @Nullable Peering peering(PeeringId id) {
        return peerings.get(id);
    }

    @Nullable TransitHub hub(HubId id) {
        return hubs.get(id);
    }

    @Nullable ExternalNetwork external(ExternalId id) {
        return externals.get(id);
    }

    @Nullable Inspector inspector(InspectorId id) {
        return inspectors.get(id);
    }

    @Nullable LoadBalancer loadBalancer(LoadBalancerId id) {
        return loadBalancers.get(id);
    }

    /** Every floating IP, by address. */
    Map<Address, FloatingIp> floatingIps() {
        return floatingIps;
    }

    /** The instance, wherever it stands. */
    Optional<Instance> instance(Endpoint endpoint) {
        return landscape.instances().stream()
                .filter(instance -> endpoint.equals(new Endpoint.OnInstance(instance.id())))
                .findFirst();
    }
}
