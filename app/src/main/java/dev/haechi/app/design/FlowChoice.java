package dev.haechi.app.design;

import dev.haechi.model.address.Address;
import dev.haechi.model.address.AddressSet;
import dev.haechi.model.address.IpFamily;
import dev.haechi.model.compute.Instance;
import dev.haechi.model.flow.Endpoint;
import dev.haechi.model.flow.Flow;
import dev.haechi.model.landscape.LandscapeIndex;
import dev.haechi.model.network.FloatingIp;
import dev.haechi.model.network.Vpc;
import dev.haechi.model.service.Service;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Writes the packet by which a question such as "web to database, tcp/5432" is tried. */
final class FlowChoice {
    /** A client's port as Linux takes it (32768 and above). */
    private static final int CLIENT_PORT = 40_000;

    /**
     * Addresses for documentation (RFC 5737, RFC 3849): nobody's, so that they stand for anybody.
     */
    private static final List<Address> ANYBODY =
            Stream.of("198.51.100.200", "192.0.2.200", "203.0.113.200", "8.8.8.8", "2001:db8::200")
                    .map(Address::parse)
                    .toList();

    private final LandscapeIndex index;
    private final AddressSet named;

    FlowChoice(LandscapeIndex index) {
        this.index = index;
        var all = new ArrayList<AddressSet>();
        index.landscape().externals().forEach(one -> all.add(one.addresses()));
        index.landscape().vpcs().stream()
                .map(Vpc::cidrs)
                .forEach(cidrs -> all.add(AddressSet.of(cidrs)));
        named = all.stream().reduce(AddressSet.NONE, AddressSet::union);
    }

    /** The packet from one place to another; empty when they have no addresses of one family. */
    Optional<Flow> flow(Endpoint from, Endpoint to, Service service) {
        int port = service.protocol().hasPorts() ? CLIENT_PORT : 0;
        for (Address destination : destinations(from, to)) {
            for (Address source : own(from)) {
                if (source.family() == destination.family()) {
                    return Optional.of(new Flow(from, source, destination, service, port));
                }
            }
        }
        return Optional.empty();
    }

    /** From outside one writes to the public address where there is one. */
    private List<Address> destinations(Endpoint from, Endpoint to) {
        boolean outside = from instanceof Endpoint.Internet;
        var holder =
                switch (to) {
                    case Endpoint.OnInstance(var id) ->
                            Optional.<FloatingIp.Holder>of(new FloatingIp.OnInstance(id));
                    case Endpoint.OnLoadBalancer(var id) ->
                            Optional.<FloatingIp.Holder>of(new FloatingIp.OnLoadBalancer(id));
                    case Endpoint.OnEndpoint _, Endpoint.External _, Endpoint.Internet _ ->
                            Optional.<FloatingIp.Holder>empty();
                };
        var floating = holder.stream().flatMap(one -> index.floatingIpsOf(one).stream()).toList();
        return outside && !floating.isEmpty()
                ? floating.stream().map(FloatingIp::address).toList()
                : own(to);
    }

    private List<Address> own(Endpoint endpoint) {
        return switch (endpoint) {
            case Endpoint.OnInstance(var id) ->
                    index.instance(id).map(Instance::addresses).orElse(List.of());
            case Endpoint.OnLoadBalancer(var id) ->
                    index.loadBalancer(id).map(index::addressesOf).orElse(List.of());
            case Endpoint.OnEndpoint(var id) ->
                    index.endpoint(id).map(one -> List.of(one.address())).orElse(List.of());
            case Endpoint.External(var id) ->
                    index.external(id).map(one -> samples(one.addresses())).orElse(List.of());
            case Endpoint.Internet _ ->
                    ANYBODY.stream().filter(address -> !named.contains(address)).toList();
        };
    }

    /** The second address of each family: the first of a block is often the network's own. */
    private static List<Address> samples(AddressSet set) {
        return Stream.of(IpFamily.values())
                .flatMap(
                        family ->
                                set.ranges().stream()
                                        .filter(range -> range.first().family() == family)
                                        .limit(1))
                .map(
                        range ->
                                range.contains(range.first().next())
                                        ? range.first().next()
                                        : range.first())
                .toList();
    }
}
