package dev.haechi.cloud.local.probe;

import dev.haechi.cloud.local.LocalNamespaces;
import dev.haechi.model.address.Address;
import dev.haechi.model.address.AddressSet;
import dev.haechi.model.compute.Instance;
import dev.haechi.model.compute.LoadBalancer;
import dev.haechi.model.flow.Endpoint;
import dev.haechi.model.flow.Flow;
import dev.haechi.model.id.InstanceId;
import dev.haechi.model.landscape.Landscape;
import dev.haechi.model.landscape.LandscapeIndex;
import dev.haechi.model.network.FloatingIp;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** In which namespaces a flow begins and may end. */
final class ProbeNames {
    private final LandscapeIndex index;
    private final LocalNamespaces names;
    private final AddressSet inside;

    /**
     * @param namespace its name
     * @param address that the packet has there, behind address translation
     */
    record Place(String namespace, Address address) {}

    ProbeNames(Landscape landscape) {
        index = LandscapeIndex.of(landscape);
        names = LocalNamespaces.of(landscape.environment());
        inside =
                AddressSet.of(
                        landscape.vpcs().stream().flatMap(vpc -> vpc.cidrs().stream()).toList());
    }

    /** Empty when nothing of the local cloud stands there. */
    Optional<String> start(Flow flow) {
        return switch (flow.from()) {
            case Endpoint.OnInstance(var id) -> instance(id, flow.source());
            case Endpoint.OnLoadBalancer(var id) ->
                    index.loadBalancer(id)
                            .filter(it -> it.front() instanceof LoadBalancer.OnInstance)
                            .map(it -> ((LoadBalancer.OnInstance) it.front()).instance())
                            .flatMap(instance -> instance(instance, flow.source()));
            case Endpoint.External _, Endpoint.Internet() ->
                    inside.contains(flow.source())
                            ? Optional.empty()
                            : Optional.of(names.internet());
            case Endpoint.OnEndpoint _ -> Optional.empty();
        };
    }

    private Optional<String> instance(InstanceId id, Address source) {
        return index.instance(id)
                .filter(it -> it.addresses().contains(source))
                .map(it -> names.name(it.id()));
    }

    /** Where it may arrive; several when VPCs use the same blocks. */
    List<Place> ends(Flow flow) {
        var places = new ArrayList<Place>();
        var destination = flow.destination();
        for (var floating : index.landscape().floatingIps()) {
            if (floating.address().equals(destination)) {
                floating.holder()
                        .flatMap(this::holder)
                        .ifPresent(it -> add(places, it, destination));
            }
        }
        for (var instance : index.landscape().instances()) {
            if (instance.addresses().contains(destination)) {
                places.add(new Place(names.name(instance.id()), destination));
            }
        }
        if (places.isEmpty() && !inside.contains(destination)) {
            places.add(new Place(names.internet(), destination));
        }
        return places;
    }

    private void add(List<Place> places, Instance holder, Address floating) {
        holder.addresses().stream()
                .filter(inner -> inner.family() == floating.family())
                .findFirst()
                .ifPresent(inner -> places.add(new Place(names.name(holder.id()), inner)));
    }

    private Optional<Instance> holder(FloatingIp.Holder holder) {
        return switch (holder) {
            case FloatingIp.OnInstance(var id) -> index.instance(id);
            case FloatingIp.OnLoadBalancer(var id) ->
                    index.loadBalancer(id)
                            .filter(it -> it.front() instanceof LoadBalancer.OnInstance)
                            .flatMap(
                                    it ->
                                            index.instance(
                                                    ((LoadBalancer.OnInstance) it.front())
                                                            .instance()));
            case FloatingIp.OnNat _ -> Optional.empty();
        };
    }
}
