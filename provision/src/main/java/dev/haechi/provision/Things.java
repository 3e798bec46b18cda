package dev.haechi.provision;

import dev.haechi.model.id.EnvironmentName;
import dev.haechi.model.id.Id;
import dev.haechi.model.landscape.Landscape;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.function.Function;
import java.util.stream.Stream;

/** Takes a landscape apart into its things, and puts it together again. */
public final class Things {
    private Things() {}

    /** All things of a landscape by name, kind by kind, within a kind in the landscape's order. */
    public static SequencedMap<Id, Thing> of(Landscape landscape) {
        var things = new LinkedHashMap<Id, Thing>();
        Stream.of(
                        each(landscape.vpcs(), Thing.OfVpc::new),
                        each(landscape.externals(), Thing.OfExternal::new),
                        each(landscape.prefixLists(), Thing.OfPrefixList::new),
                        each(landscape.groups(), Thing.OfGroup::new),
                        each(landscape.acls(), Thing.OfAcl::new),
                        each(landscape.internetGateways(), Thing.OfInternetGateway::new),
                        each(landscape.lines(), Thing.OfLine::new),
                        each(landscape.peerings(), Thing.OfPeering::new),
                        each(landscape.hubs(), Thing.OfHub::new),
                        each(landscape.routeTables(), Thing.OfRouteTable::new),
                        each(landscape.subnets(), Thing.OfSubnet::new),
                        each(landscape.natGateways(), Thing.OfNatGateway::new),
                        each(landscape.endpoints(), Thing.OfEndpoint::new),
                        each(landscape.instances(), Thing.OfInstance::new),
                        each(landscape.loadBalancers(), Thing.OfLoadBalancer::new),
                        each(landscape.floatingIps(), Thing.OfFloatingIp::new),
                        each(landscape.inspectors(), Thing.OfInspector::new),
                        each(landscape.dataStores(), Thing.OfDataStore::new))
                .flatMap(Function.identity())
                .forEach(thing -> things.put(thing.id(), thing));
        return things;
    }

    private static <T> Stream<Thing> each(List<T> ofOneKind, Function<T, Thing> wrap) {
        return ofOneKind.stream().map(wrap);
    }

    /** The landscape of these things, without declared flows. */
    public static Landscape landscape(EnvironmentName environment, Collection<Thing> things) {
        var builder = Landscape.builder(environment);
        for (var thing : things) {
            switch (thing) {
                case Thing.OfVpc(var it) -> builder.vpc(it);
                case Thing.OfExternal(var it) -> builder.external(it);
                case Thing.OfPrefixList(var it) -> builder.prefixList(it);
                case Thing.OfGroup(var it) -> builder.group(it);
                case Thing.OfAcl(var it) -> builder.acl(it);
                case Thing.OfInternetGateway(var it) -> builder.internetGateway(it);
                case Thing.OfLine(var it) -> builder.line(it);
                case Thing.OfPeering(var it) -> builder.peering(it);
                case Thing.OfHub(var it) -> builder.hub(it);
                case Thing.OfRouteTable(var it) -> builder.routeTable(it);
                case Thing.OfSubnet(var it) -> builder.subnet(it);
                case Thing.OfNatGateway(var it) -> builder.natGateway(it);
                case Thing.OfEndpoint(var it) -> builder.endpoint(it);
                case Thing.OfInstance(var it) -> builder.instance(it);
                case Thing.OfLoadBalancer(var it) -> builder.loadBalancer(it);
                case Thing.OfFloatingIp(var it) -> builder.floatingIp(it);
                case Thing.OfInspector(var it) -> builder.inspector(it);
                case Thing.OfDataStore(var it) -> builder.dataStore(it);
            }
        }
        return builder.build();
    }
}
