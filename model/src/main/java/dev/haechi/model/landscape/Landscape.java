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
import java.util.List;

/**
 * The resolved description of an environment's networks, independent of any provider. References
 * may dangle in a landscape that came from outside: {@code LandscapeCheck} finds them. The order of
 * its lists is part of it, except where a thing says that order changes nothing.
 */
public record Landscape(
        EnvironmentName environment,
        List<Vpc> vpcs,
        List<Subnet> subnets,
        List<RouteTable> routeTables,
        List<NetworkAcl> acls,
        List<PrefixList> prefixLists,
        List<SecurityGroup> groups,
        List<InternetGateway> internetGateways,
        List<NatGateway> natGateways,
        List<FloatingIp> floatingIps,
        List<Peering> peerings,
        List<TransitHub> hubs,
        List<Line> lines,
        List<ServiceEndpoint> endpoints,
        List<ExternalNetwork> externals,
        List<Instance> instances,
        List<LoadBalancer> loadBalancers,
        List<Inspector> inspectors,
        List<DataStore> dataStores,
        List<NodeCluster> clusters,
        List<FlowIntent> intents) {
    public Landscape {
        vpcs = List.copyOf(vpcs);
        subnets = List.copyOf(subnets);
        routeTables = List.copyOf(routeTables);
        acls = List.copyOf(acls);
        prefixLists = List.copyOf(prefixLists);
        groups = List.copyOf(groups);
        internetGateways = List.copyOf(internetGateways);
        natGateways = List.copyOf(natGateways);
        floatingIps = List.copyOf(floatingIps);
        peerings = List.copyOf(peerings);
        hubs = List.copyOf(hubs);
        lines = List.copyOf(lines);
        endpoints = List.copyOf(endpoints);
        externals = List.copyOf(externals);
        instances = List.copyOf(instances);
        loadBalancers = List.copyOf(loadBalancers);
        inspectors = List.copyOf(inspectors);
        dataStores = List.copyOf(dataStores);
        clusters = List.copyOf(clusters);
        intents = List.copyOf(intents);
    }

    /** Begins a landscape that has nothing yet. */
    public static LandscapeBuilder builder(EnvironmentName environment) {
        return new LandscapeBuilder(environment);
    }

    /** Begins a landscape that has all of this one. */
    public LandscapeBuilder toBuilder() {
        return LandscapeBuilder.from(this);
    }
}
