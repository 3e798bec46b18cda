package dev.haechi.model.landscape;

import dev.haechi.model.compute.DataStore;
import dev.haechi.model.compute.Inspector;
import dev.haechi.model.compute.Instance;
import dev.haechi.model.compute.LoadBalancer;
import dev.haechi.model.compute.NodeCluster;
import dev.haechi.model.filter.NetworkAcl;
import dev.haechi.model.filter.PrefixList;
import dev.haechi.model.filter.SecurityGroup;
import dev.haechi.model.id.EnvironmentName;
import dev.haechi.model.network.ExternalNetwork;
import dev.haechi.model.network.FloatingIp;
import dev.haechi.model.network.InternetGateway;
import dev.haechi.model.network.Line;
import dev.haechi.model.network.NatGateway;
import dev.haechi.model.network.Peering;
import dev.haechi.model.network.RouteTable;
import dev.haechi.model.network.ServiceEndpoint;
import dev.haechi.model.network.Subnet;
import dev.haechi.model.network.TransitHub;
import dev.haechi.model.network.Vpc;
import java.util.ArrayList;
import java.util.List;

/**
 * Builds a {@link Landscape} thing by thing, in the order of the calls. Not for several threads.
 */
public final class LandscapeBuilder {
    private final EnvironmentName environment;
    private final List<Vpc> vpcs = new ArrayList<>();
    private final List<Subnet> subnets = new ArrayList<>();
    private final List<RouteTable> routeTables = new ArrayList<>();
    private final List<NetworkAcl> acls = new ArrayList<>();
    private final List<PrefixList> prefixLists = new ArrayList<>();
    private final List<SecurityGroup> groups = new ArrayList<>();
    private final List<InternetGateway> internetGateways = new ArrayList<>();
    private final List<NatGateway> natGateways = new ArrayList<>();
    private final List<FloatingIp> floatingIps = new ArrayList<>();
    private final List<Peering> peerings = new ArrayList<>();
    private final List<TransitHub> hubs = new ArrayList<>();
    private final List<Line> lines = new ArrayList<>();
    private final List<ServiceEndpoint> endpoints = new ArrayList<>();
    private final List<ExternalNetwork> externals = new ArrayList<>();
    private final List<Instance> instances = new ArrayList<>();
    private final List<LoadBalancer> loadBalancers = new ArrayList<>();
    private final List<Inspector> inspectors = new ArrayList<>();
    private final List<DataStore> dataStores = new ArrayList<>();
    private final List<NodeCluster> clusters = new ArrayList<>();
    private final List<FlowIntent> intents = new ArrayList<>();

    LandscapeBuilder(EnvironmentName environment) {
        this.environment = environment;
    }

    static LandscapeBuilder from(Landscape landscape) {
        var builder = new LandscapeBuilder(landscape.environment());
        builder.vpcs.addAll(landscape.vpcs());
        builder.subnets.addAll(landscape.subnets());
        builder.routeTables.addAll(landscape.routeTables());
        builder.acls.addAll(landscape.acls());
        builder.prefixLists.addAll(landscape.prefixLists());
        builder.groups.addAll(landscape.groups());
        builder.internetGateways.addAll(landscape.internetGateways());
        builder.natGateways.addAll(landscape.natGateways());
        builder.floatingIps.addAll(landscape.floatingIps());
        builder.peerings.addAll(landscape.peerings());
        builder.hubs.addAll(landscape.hubs());
        builder.lines.addAll(landscape.lines());
        builder.endpoints.addAll(landscape.endpoints());
        builder.externals.addAll(landscape.externals());
        builder.instances.addAll(landscape.instances());
        builder.loadBalancers.addAll(landscape.loadBalancers());
        builder.inspectors.addAll(landscape.inspectors());
        builder.dataStores.addAll(landscape.dataStores());
        builder.clusters.addAll(landscape.clusters());
        builder.intents.addAll(landscape.intents());
        return builder;
    }

    public LandscapeBuilder vpc(Vpc vpc) {
        vpcs.add(vpc);
        return this;
    }

    public LandscapeBuilder subnet(Subnet subnet) {
        subnets.add(subnet);
        return this;
    }

    public LandscapeBuilder routeTable(RouteTable routeTable) {
        routeTables.add(routeTable);
        return this;
    }

    public LandscapeBuilder acl(NetworkAcl acl) {
        acls.add(acl);
        return this;
    }

    public LandscapeBuilder prefixList(PrefixList prefixList) {
        prefixLists.add(prefixList);
        return this;
    }

    public LandscapeBuilder group(SecurityGroup group) {
        groups.add(group);
        return this;
    }

    public LandscapeBuilder internetGateway(InternetGateway internetGateway) {
        internetGateways.add(internetGateway);
        return this;
    }

    public LandscapeBuilder natGateway(NatGateway natGateway) {
        natGateways.add(natGateway);
        return this;
    }

    public LandscapeBuilder floatingIp(FloatingIp floatingIp) {
        floatingIps.add(floatingIp);
        return this;
    }

    public LandscapeBuilder peering(Peering peering) {
        peerings.add(peering);
        return this;
    }

    public LandscapeBuilder hub(TransitHub hub) {
        hubs.add(hub);
        return this;
    }

    public LandscapeBuilder line(Line line) {
        lines.add(line);
        return this;
    }

    public LandscapeBuilder endpoint(ServiceEndpoint endpoint) {
        endpoints.add(endpoint);
        return this;
    }

    public LandscapeBuilder external(ExternalNetwork external) {
        externals.add(external);
        return this;
    }

    public LandscapeBuilder instance(Instance instance) {
        instances.add(instance);
        return this;
    }

    public LandscapeBuilder loadBalancer(LoadBalancer loadBalancer) {
        loadBalancers.add(loadBalancer);
        return this;
    }

    public LandscapeBuilder inspector(Inspector inspector) {
        inspectors.add(inspector);
        return this;
    }

    public LandscapeBuilder dataStore(DataStore dataStore) {
        dataStores.add(dataStore);
        return this;
    }

    public LandscapeBuilder intent(FlowIntent intent) {
        intents.add(intent);
        return this;
    }

    /** All of them anew. */
    public LandscapeBuilder vpcs(List<Vpc> all) {
        vpcs.clear();
        vpcs.addAll(all);
        return this;
    }

    /** All of them anew. */
    public LandscapeBuilder subnets(List<Subnet> all) {
        subnets.clear();
        subnets.addAll(all);
        return this;
    }

    /** All of them anew. */
    public LandscapeBuilder routeTables(List<RouteTable> all) {
        routeTables.clear();
        routeTables.addAll(all);
        return this;
    }

    /** All of them anew. */
    public LandscapeBuilder acls(List<NetworkAcl> all) {
        acls.clear();
        acls.addAll(all);
        return this;
    }

    /** All of them anew. */
    public LandscapeBuilder prefixLists(List<PrefixList> all) {
        prefixLists.clear();
        prefixLists.addAll(all);
        return this;
    }

    /** All of them anew. */
    public LandscapeBuilder groups(List<SecurityGroup> all) {
        groups.clear();
        groups.addAll(all);
        return this;
    }

    /** All of them anew. */
    public LandscapeBuilder internetGateways(List<InternetGateway> all) {
        internetGateways.clear();
        internetGateways.addAll(all);
        return this;
    }

    /** All of them anew. */
    public LandscapeBuilder natGateways(List<NatGateway> all) {
        natGateways.clear();
        natGateways.addAll(all);
        return this;
    }

    /** All of them anew. */
    public LandscapeBuilder floatingIps(List<FloatingIp> all) {
        floatingIps.clear();
        floatingIps.addAll(all);
        return this;
    }

    /** All of them anew. */
    public LandscapeBuilder peerings(List<Peering> all) {
        peerings.clear();
        peerings.addAll(all);
        return this;
    }

    /** All of them anew. */
    public LandscapeBuilder hubs(List<TransitHub> all) {
        hubs.clear();
        hubs.addAll(all);
        return this;
    }

    /** All of them anew. */
    public LandscapeBuilder lines(List<Line> all) {
        lines.clear();
        lines.addAll(all);
        return this;
    }

    /** All of them anew. */
    public LandscapeBuilder endpoints(List<ServiceEndpoint> all) {
        endpoints.clear();
        endpoints.addAll(all);
        return this;
    }

    /** All of them anew. */
    public LandscapeBuilder externals(List<ExternalNetwork> all) {
        externals.clear();
        externals.addAll(all);
        return this;
    }

    /** All of them anew. */
    public LandscapeBuilder instances(List<Instance> all) {
        instances.clear();
        instances.addAll(all);
        return this;
    }

    /** All of them anew. */
    public LandscapeBuilder loadBalancers(List<LoadBalancer> all) {
        loadBalancers.clear();
        loadBalancers.addAll(all);
        return this;
    }

    /** All of them anew. */
    public LandscapeBuilder inspectors(List<Inspector> all) {
        inspectors.clear();
        inspectors.addAll(all);
        return this;
    }

    /** All of them anew. */
    public LandscapeBuilder dataStores(List<DataStore> all) {
        dataStores.clear();
        dataStores.addAll(all);
        return this;
    }

    /** All of them anew. */
    public LandscapeBuilder clusters(List<NodeCluster> all) {
        clusters.clear();
        clusters.addAll(all);
        return this;
    }

    /** All of them anew. */
    public LandscapeBuilder intents(List<FlowIntent> all) {
        intents.clear();
        intents.addAll(all);
        return this;
    }

    public Landscape build() {
        return new Landscape(
                environment,
                vpcs,
                subnets,
                routeTables,
                acls,
                prefixLists,
                groups,
                internetGateways,
                natGateways,
                floatingIps,
                peerings,
                hubs,
                lines,
                endpoints,
                externals,
                instances,
                loadBalancers,
                inspectors,
                dataStores,
                clusters,
                intents);
    }
}
