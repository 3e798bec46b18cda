package dev.haechi.model.testing;

import dev.haechi.model.address.Address;
import dev.haechi.model.address.Cidr;
import dev.haechi.model.compute.DataStore;
import dev.haechi.model.compute.Inspector;
import dev.haechi.model.compute.Instance;
import dev.haechi.model.compute.LoadBalancer;
import dev.haechi.model.compute.NodeCluster;
import dev.haechi.model.fact.Fact;
import dev.haechi.model.filter.NetworkAcl;
import dev.haechi.model.filter.PrefixList;
import dev.haechi.model.filter.SecurityGroup;
import dev.haechi.model.id.EnvironmentName;
import dev.haechi.model.id.RuleId;
import dev.haechi.model.id.VpcId;
import dev.haechi.model.landscape.FlowIntent;
import dev.haechi.model.landscape.Landscape;
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
import java.util.Set;

/** A landscape in the making. */
final class Draft {
    final Dice dice;
    final Size size;
    final List<Vpc> vpcs = new ArrayList<>();
    final List<Subnet> subnets = new ArrayList<>();
    final List<RouteTable> routeTables = new ArrayList<>();
    final List<NetworkAcl> acls = new ArrayList<>();
    final List<PrefixList> prefixLists = new ArrayList<>();
    final List<SecurityGroup> groups = new ArrayList<>();
    final List<InternetGateway> internetGateways = new ArrayList<>();
    final List<NatGateway> natGateways = new ArrayList<>();
    final List<FloatingIp> floatingIps = new ArrayList<>();
    final List<Peering> peerings = new ArrayList<>();
    final List<TransitHub> hubs = new ArrayList<>();
    final List<Line> lines = new ArrayList<>();
    final List<ServiceEndpoint> endpoints = new ArrayList<>();
    final List<ExternalNetwork> externals = new ArrayList<>();
    final List<Instance> instances = new ArrayList<>();
    final List<LoadBalancer> loadBalancers = new ArrayList<>();
    final List<Inspector> inspectors = new ArrayList<>();
    final List<DataStore> dataStores = new ArrayList<>();
    final List<NodeCluster> clusters = new ArrayList<>();
    final List<FlowIntent> intents = new ArrayList<>();
    private final Set<Feature> features;
    private int rules;

    Draft(Set<Feature> features, Size size, Dice dice) {
        this.features = features;
        this.size = size;
        this.dice = dice;
    }

    /** Whether this landscape gets something that it may have, by chance. */
    boolean draws(Feature feature, int percent) {
        return features.contains(feature) && dice.chance(percent);
    }

    boolean may(Feature feature) {
        return features.contains(feature);
    }

    RuleId nextRule(String of) {
        return RuleId.of(of + "-rule-" + ++rules);
    }

    <T> Fact<T> fact(T value, String which) {
        return draws(Feature.UNKNOWN_FACTS, 8) ? Fact.unknown(which) : Fact.known(value);
    }

    List<Subnet> subnetsOf(VpcId vpc) {
        return subnets.stream().filter(subnet -> subnet.vpc().equals(vpc)).toList();
    }

    List<Instance> instancesOf(VpcId vpc) {
        var places = subnetsOf(vpc).stream().map(Subnet::id).toList();
        return instances.stream().filter(one -> places.contains(one.subnet())).toList();
    }

    /** The address with a number inside each of the subnet's blocks. */
    static List<Address> addresses(Subnet subnet, int number) {
        return subnet.cidrs().stream().map(Cidr::base).map(base -> base.plus(number)).toList();
    }

    Landscape landscape() {
        return Landscape.builder(EnvironmentName.of("random"))
                .vpcs(vpcs)
                .subnets(subnets)
                .routeTables(routeTables)
                .acls(acls)
                .prefixLists(prefixLists)
                .groups(groups)
                .internetGateways(internetGateways)
                .natGateways(natGateways)
                .floatingIps(floatingIps)
                .peerings(peerings)
                .hubs(hubs)
                .lines(lines)
                .endpoints(endpoints)
                .externals(externals)
                .instances(instances)
                .loadBalancers(loadBalancers)
                .inspectors(inspectors)
                .dataStores(dataStores)
                .clusters(clusters)
                .intents(intents)
                .build();
    }
}
