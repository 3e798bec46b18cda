package dev.haechi.network.atlas;

import dev.haechi.model.address.Address;
import dev.haechi.model.address.AddressSet;
import dev.haechi.model.compute.LoadBalancer;
import dev.haechi.model.filter.Direction;
import dev.haechi.model.flow.Endpoint;
import dev.haechi.model.id.RouteTableId;
import dev.haechi.model.id.SubnetId;
import dev.haechi.model.id.VpcId;
import dev.haechi.model.landscape.Landscape;
import dev.haechi.model.landscape.LandscapeIndex;
import dev.haechi.model.network.ExternalNetwork;
import dev.haechi.model.network.FloatingIp;
import dev.haechi.model.network.Route;
import dev.haechi.model.network.Subnet;
import dev.haechi.model.network.TransitHub;
import dev.haechi.model.network.TransitHub.HubRoute;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A landscape with everything made ready that a walk needs. Costs O(size) to make. */
public final class Atlas {
    private final LandscapeIndex index;
    private final Sieves sieves;
    private final AddressSet internet;
    private final Map<RouteTableId, RoutingTable<Route>> tables = new LinkedHashMap<>();
    private final IdentityHashMap<TransitHub.Attachment, RoutingTable<HubRoute>> hubTables =
            new IdentityHashMap<>();
    private final Map<VpcId, AddressSet> vpcBlocks = new HashMap<>();
    private final Map<SubnetId, AddressSet> subnetBlocks = new HashMap<>();
    private final Map<Address, FloatingIp> floatingIps = new LinkedHashMap<>();
    private final AddressSet floatingAddresses;
    private final Map<SubnetId, List<Cohort>> cohortsIn = new LinkedHashMap<>();
    private final Map<Endpoint, Cohort> cohortOf = new LinkedHashMap<>();
    private final List<Cohort> cohorts;

    public Atlas(Landscape landscape) {
        this(LandscapeIndex.of(landscape), false);
    }

    private Atlas(LandscapeIndex index, boolean crowds) {
        this.index = index;
        var landscape = index.landscape();
        sieves = new Sieves(index);
        for (var table : landscape.routeTables()) {
            tables.putIfAbsent(table.id(), RoutingTable.of(table.routes(), Route::destination));
        }
        landscape.hubs().stream()
                .flatMap(hub -> hub.attachments().stream())
                .forEach(
                        one ->
                                hubTables.put(
                                        one, RoutingTable.of(one.routes(), HubRoute::destination)));
        landscape
                .vpcs()
                .forEach(vpc -> vpcBlocks.putIfAbsent(vpc.id(), AddressSet.of(vpc.cidrs())));
        for (var subnet : landscape.subnets()) {
            subnetBlocks.putIfAbsent(subnet.id(), AddressSet.of(subnet.cidrs()));
        }
        for (var floating : landscape.floatingIps()) {
            floatingIps.putIfAbsent(floating.address(), floating);
        }
        floatingAddresses = AddressSet.ofAddresses(floatingIps.keySet());
        var inside = landscape.vpcs().stream().flatMap(vpc -> vpc.cidrs().stream()).toList();
        internet = AddressSet.of(inside).union(outsideNames(landscape)).complement();
        cohorts = new Cohorts(index, sieves, crowds).all();
        for (var cohort : cohorts) {
            cohortsIn.computeIfAbsent(cohort.subnet().id(), _ -> new ArrayList<>()).add(cohort);
            cohort.members().keySet().forEach(member -> cohortOf.put(member, cohort));
        }
    }

    /**
     * The same without the security groups of who sends and receives: all plain interfaces of a
     * subnet are one cohort. Who forwards keeps its groups, for they judge what passes through it.
     */
    public Atlas crowds() {
        return new Atlas(index, true);
    }

    /** Floating IPs and named networks: what is outside and not the internet. */
    private AddressSet outsideNames(Landscape landscape) {
        return landscape.externals().stream()
                .map(ExternalNetwork::addresses)
                .reduce(floatingAddresses, AddressSet::union);
    }

    public Landscape landscape() {
        return index.landscape();
    }

    public LandscapeIndex index() {
        return index;
    }

    public Sieves sieves() {
        return sieves;
    }

    /** Every address that is neither inside nor of a named network nor a floating IP. */
    public AddressSet internet() {
        return internet;
    }

    public List<Cohort> cohorts() {
        return cohorts;
    }

    public List<Cohort> cohortsIn(SubnetId subnet) {
        return cohortsIn.getOrDefault(subnet, List.of());
    }

    /** Where an instance, load balancer or endpoint stands; a proxy is where its instance is. */
    public Optional<Cohort> cohort(Endpoint endpoint) {
        return Optional.ofNullable(cohortOf.get(frontOf(endpoint).orElse(endpoint)));
    }

    /** The instance that a proxy stands on. */
    public Optional<Endpoint> frontOf(Endpoint endpoint) {
        if (endpoint instanceof Endpoint.OnLoadBalancer(var id)) {
            return index.loadBalancer(id)
                    .map(LoadBalancer::front)
                    .filter(LoadBalancer.OnInstance.class::isInstance)
                    .map(
                            front ->
                                    new Endpoint.OnInstance(
                                            ((LoadBalancer.OnInstance) front).instance()));
        }
        return Optional.empty();
    }

    public AddressSet addressesOf(VpcId id) {
        return vpcBlocks.getOrDefault(id, AddressSet.NONE);
    }

    public AddressSet addressesOf(Subnet subnet) {
        return subnetBlocks.getOrDefault(subnet.id(), AddressSet.NONE);
    }

    /** The table by which a hub routes what comes through one of its attachments. */
    public RoutingTable<HubRoute> table(TransitHub.Attachment attachment) {
        var table = hubTables.get(attachment);
        return table != null ? table : RoutingTable.of(attachment.routes(), HubRoute::destination);
    }

    public Optional<RoutingTable<Route>> table(Subnet subnet) {
        return Optional.ofNullable(tables.get(subnet.routeTable()));
    }

    public Sieve acl(Subnet subnet, Direction direction) {
        return sieves.acl(subnet, direction);
    }

    /**
     * Those with an address of a set, in their order; perhaps others too. Costs O(log n) where
     * there are none.
     */
    public Collection<FloatingIp> floatingIpsIn(AddressSet set) {
        return set.meets(floatingAddresses) ? floatingIps.values() : List.of();
    }

    /** Every floating IP, by address. */
    public Map<Address, FloatingIp> floatingIps() {
        return floatingIps;
    }
}
