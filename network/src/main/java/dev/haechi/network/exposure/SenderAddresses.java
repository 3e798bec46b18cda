package dev.haechi.network.exposure;

import dev.haechi.model.address.AddressSet;
import dev.haechi.model.compute.Instance;
import dev.haechi.model.flow.Endpoint;
import dev.haechi.model.landscape.Landscape;
import dev.haechi.model.landscape.LandscapeIndex;
import dev.haechi.model.network.ExternalNetwork;
import dev.haechi.model.network.Vpc;
import java.util.ArrayList;
import java.util.List;

/**
 * The addresses that everybody sends from.
 *
 * @param internet all that is neither inside, nor in a named network, nor a floating IP
 */
public record SenderAddresses(LandscapeIndex index, AddressSet internet) {

    public static SenderAddresses of(Landscape landscape) {
        var named = new ArrayList<AddressSet>();
        landscape.externals().forEach(one -> named.add(one.addresses()));
        landscape.floatingIps().forEach(one -> named.add(AddressSet.of(one.address())));
        landscape.vpcs().stream().map(Vpc::cidrs).forEach(cidrs -> named.add(AddressSet.of(cidrs)));
        var all = named.stream().reduce(AddressSet.NONE, AddressSet::union);
        return new SenderAddresses(LandscapeIndex.of(landscape), all.complement());
    }

    /** Those of one place; none for a place that is not there. */
    public AddressSet of(Endpoint end) {
        return switch (end) {
            case Endpoint.OnInstance(var id) ->
                    AddressSet.ofAddresses(
                            index.instance(id).map(Instance::addresses).orElse(List.of()));
            case Endpoint.OnLoadBalancer(var id) ->
                    AddressSet.ofAddresses(
                            index.loadBalancer(id)
                                    .map(balancer -> index.addressesOf(balancer))
                                    .orElse(List.of()));
            case Endpoint.OnEndpoint(var id) ->
                    index.endpoint(id)
                            .map(one -> AddressSet.of(one.address()))
                            .orElse(AddressSet.NONE);
            case Endpoint.External(var id) ->
                    index.external(id).map(ExternalNetwork::addresses).orElse(AddressSet.NONE);
            case Endpoint.Internet _ -> internet;
        };
    }
}
