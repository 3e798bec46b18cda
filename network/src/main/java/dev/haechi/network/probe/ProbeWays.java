package dev.haechi.network.probe;

import dev.haechi.model.address.Address;
import dev.haechi.model.address.AddressSet;
import dev.haechi.model.address.Cidr;
import dev.haechi.model.address.IpFamily;
import dev.haechi.model.compute.LoadBalancer;
import dev.haechi.model.flow.Endpoint;
import dev.haechi.model.landscape.Landscape;
import dev.haechi.model.landscape.LandscapeIndex;
import dev.haechi.model.network.FloatingIp;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedSet;

/** From where to where probes go. */
final class ProbeWays {
    /** Somebody on the internet: RFC 5737 and RFC 3849 keep these addresses for examples. */
    private static final List<Address> ANYBODY =
            List.of(Address.parse("192.0.2.10"), Address.parse("2001:db8::10"));

    private final Landscape landscape;
    private final LandscapeIndex index;
    private final List<Way> ways = new ArrayList<>();
    private final AddressSet inside;

    /** One pair of addresses. */
    record Way(Probe.Kind kind, Endpoint from, Address source, Endpoint to, Address destination) {}

    /** Somebody outside at an address. */
    private record Outsider(Endpoint endpoint, Address address) {}

    private ProbeWays(Landscape landscape) {
        this.landscape = landscape;
        this.index = LandscapeIndex.of(landscape);
        this.inside =
                AddressSet.of(
                        landscape.vpcs().stream().flatMap(vpc -> vpc.cidrs().stream()).toList());
    }

    static List<Way> of(Landscape landscape) {
        var all = new ProbeWays(landscape);
        all.addInside();
        all.addFromOutside();
        all.addToOutside();
        return all.ways;
    }

    private void addInside() {
        for (var one : landscape.instances()) {
            var from = new Endpoint.OnInstance(one.id());
            for (var other : landscape.instances()) {
                var to = new Endpoint.OnInstance(other.id());
                if (!one.equals(other)) {
                    add(Probe.Kind.INSIDE, from, one.addresses(), to, other.addresses());
                    add(Probe.Kind.INSIDE_TO_FLOATING_IP, from, one.addresses(), to, floating(to));
                }
            }
        }
    }

    private void addFromOutside() {
        for (var outsider : outsiders()) {
            for (var instance : landscape.instances()) {
                var to = new Endpoint.OnInstance(instance.id());
                var source = List.of(outsider.address());
                add(Probe.Kind.FROM_OUTSIDE, outsider.endpoint(), source, to, floating(to));
                add(
                        Probe.Kind.FROM_OUTSIDE_TO_PRIVATE,
                        outsider.endpoint(),
                        source,
                        to,
                        instance.addresses());
            }
        }
    }

    private void addToOutside() {
        for (var instance : landscape.instances()) {
            var from = new Endpoint.OnInstance(instance.id());
            for (var outsider : outsiders()) {
                var destination = List.of(outsider.address());
                add(
                        Probe.Kind.TO_OUTSIDE,
                        from,
                        instance.addresses(),
                        outsider.endpoint(),
                        destination);
            }
        }
    }

    /** A packet to an address that the sender has too, in another VPC, never leaves it. */
    private void add(
            Probe.Kind kind,
            Endpoint from,
            List<Address> sources,
            Endpoint to,
            List<Address> destinations) {
        for (var source : sources) {
            for (var destination : destinations) {
                if (source.family() == destination.family() && !sources.contains(destination)) {
                    ways.add(new Way(kind, from, source, to, destination));
                }
            }
        }
    }

    /** Its floating IPs, and those of a proxy on it. */
    private List<Address> floating(Endpoint to) {
        return landscape.floatingIps().stream()
                .filter(one -> one.holder().flatMap(this::instance).filter(to::equals).isPresent())
                .map(FloatingIp::address)
                .toList();
    }

    private Optional<Endpoint> instance(FloatingIp.Holder holder) {
        return switch (holder) {
            case FloatingIp.OnInstance(var id) -> Optional.of(new Endpoint.OnInstance(id));
            case FloatingIp.OnNat _ -> Optional.empty();
            case FloatingIp.OnLoadBalancer(var id) ->
                    index.loadBalancer(id)
                            .map(LoadBalancer::front)
                            .filter(LoadBalancer.OnInstance.class::isInstance)
                            .map(LoadBalancer.OnInstance.class::cast)
                            .map(front -> new Endpoint.OnInstance(front.instance()));
        };
    }

    /** Anybody, one of every named network, and those whom gateways let be spoken to. */
    private SequencedSet<Outsider> outsiders() {
        var found = new LinkedHashSet<Outsider>();
        ANYBODY.forEach(address -> find(address).ifPresent(found::add));
        for (var external : landscape.externals()) {
            addOneOfEachFamily(found, external.addresses());
        }
        for (var nat : landscape.natGateways()) {
            for (var entry : nat.allowList().orElse(List.of())) {
                for (var block : entry.destinations().blocks()) {
                    addOneOfEachFamily(found, AddressSet.of(block));
                }
            }
        }
        return found;
    }

    private void addOneOfEachFamily(SequencedSet<Outsider> found, AddressSet addresses) {
        for (var family : IpFamily.values()) {
            addresses.blocks().stream()
                    .filter(block -> block.family() == family)
                    .findFirst()
                    .map(ProbeWays::host)
                    .flatMap(this::find)
                    .ifPresent(found::add);
        }
    }

    /** Not the lowest address of a block, which many systems take for its network. */
    private static Address host(Cidr block) {
        int free = block.family().bits() - block.length();
        return free < 4 ? block.base() : block.base().plus(10);
    }

    /** Whose address outside it is; empty for one inside and for floating IPs. */
    private Optional<Outsider> find(Address address) {
        boolean taken =
                inside.contains(address)
                        || landscape.floatingIps().stream()
                                .anyMatch(one -> one.address().equals(address));
        if (taken) {
            return Optional.empty();
        }
        var endpoint =
                landscape.externals().stream()
                        .filter(external -> external.addresses().contains(address))
                        .findFirst()
                        .<Endpoint>map(external -> new Endpoint.External(external.id()))
                        .orElseGet(Endpoint.Internet::new);
        return Optional.of(new Outsider(endpoint, address));
    }
}
