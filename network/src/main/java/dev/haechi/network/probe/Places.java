package dev.haechi.network.probe;

import dev.haechi.model.address.Address;
import dev.haechi.model.address.AddressSet;
import dev.haechi.model.flow.Endpoint;
import dev.haechi.model.landscape.Landscape;
import dev.haechi.model.network.FloatingIp;
import java.util.ArrayList;
import java.util.List;

/**
 * The places of a landscape: instances, named networks, the internet; and as receivers the floating
 * IPs and the destinations outside that somebody answers for.
 */
record Places(List<Place> senders, List<Place> receivers) {
    /** Anybody: TEST-NET-1 (RFC 5737) and the documentation prefix (RFC 3849). */
    private static final List<Address> ANYBODY =
            List.of(Address.parse("192.0.2.10"), Address.parse("2001:db8::10"));

    /** Somebody whom no rule names: TEST-NET-1 and the documentation prefix again. */
    private static final List<Address> NOBODY =
            List.of(Address.parse("192.0.2.99"), Address.parse("2001:db8::99"));

    Places {
        senders = List.copyOf(senders);
        receivers = List.copyOf(receivers);
    }

    static Places of(Landscape landscape) {
        var senders = new ArrayList<Place>();
        var receivers = new ArrayList<Place>();
        for (var instance : landscape.instances()) {
            var place =
                    new Place(new Endpoint.OnInstance(instance.id()), instance.addresses(), false);
            senders.add(place);
            receivers.add(place);
        }
        for (var external : landscape.externals()) {
            var endpoint = new Endpoint.External(external.id());
            senders.add(new Place(endpoint, samples(external.addresses()), false));
        }
        senders.add(new Place(new Endpoint.Internet(), ANYBODY, false));
        receivers.add(new Place(new Endpoint.Internet(), NOBODY, true));
        for (var floating : landscape.floatingIps()) {
            receivers.add(new Place(holder(floating), List.of(floating.address()), true));
        }
        for (var gateway : landscape.natGateways()) {
            for (var entry : gateway.allowList().orElse(List.of())) {
                receivers.add(
                        new Place(new Endpoint.Internet(), samples(entry.destinations()), true));
            }
        }
        return new Places(senders, receivers);
    }

    private static Endpoint holder(FloatingIp floating) {
        return floating.holder()
                .map(
                        holder ->
                                switch (holder) {
                                    case FloatingIp.OnInstance(var instance) ->
                                            new Endpoint.OnInstance(instance);
                                    case FloatingIp.OnLoadBalancer(var balancer) ->
                                            new Endpoint.OnLoadBalancer(balancer);
                                    case FloatingIp.OnNat _ -> new Endpoint.Internet();
                                })
                .orElseGet(Endpoint.Internet::new);
    }

    /** The first and the last address of each range: a rule that is one short shows there. */
    private static List<Address> samples(AddressSet set) {
        var samples = new ArrayList<Address>();
        for (var range : set.ranges()) {
            samples.add(range.first());
            if (!range.last().equals(range.first())) {
                samples.add(range.last());
            }
        }
        return samples;
    }
}
