package dev.haechi.network.atlas;

import dev.haechi.model.address.Address;
import dev.haechi.model.address.AddressSet;
import dev.haechi.model.address.IpFamily;
import dev.haechi.model.flow.Endpoint;
import dev.haechi.model.id.Id;
import dev.haechi.model.network.FloatingIp;
import dev.haechi.model.network.Subnet;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Interfaces that the network treats alike: same subnet, same filters, no floating IP of their own.
 * Whatever has a floating IP, forwards, or is no instance is a cohort of one. Equal to itself only.
 */
public final class Cohort {
    private final Id id;
    private final Subnet subnet;
    private final Map<Endpoint, List<Address>> members;
    private final AddressSet addresses;
    private final List<Sieve> arrival;
    private final Sieve departure;
    private final List<FloatingIp> floatingIps;
    private final boolean forwards;

    /**
     * @param members with their addresses, in the order of the landscape
     * @param arrival what a packet for a member has to pass there, in order
     * @param departure what a packet of a member has to pass there
     * @param floatingIps what the member leaves with through an internet gateway
     */
    Cohort(
            Id id,
            Subnet subnet,
            Map<Endpoint, List<Address>> members,
            List<Sieve> arrival,
            Sieve departure,
            List<FloatingIp> floatingIps,
            boolean forwards) {
        this.id = id;
        this.subnet = subnet;
        this.members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
        this.addresses =
                AddressSet.ofAddresses(members.values().stream().flatMap(List::stream).toList());
        this.arrival = List.copyOf(arrival);
        this.departure = departure;
        this.floatingIps = List.copyOf(floatingIps);
        this.forwards = forwards;
    }

    /** The name of its only, or its first, member. */
    public Id id() {
        return id;
    }

    public Subnet subnet() {
        return subnet;
    }

    public Map<Endpoint, List<Address>> members() {
        return members;
    }

    public AddressSet addresses() {
        return addresses;
    }

    public List<Sieve> arrival() {
        return arrival;
    }

    public Sieve departure() {
        return departure;
    }

    List<FloatingIp> floatingIps() {
        return floatingIps;
    }

    public boolean forwards() {
        return forwards;
    }

    /** Whether it has one member. */
    public boolean single() {
        return members.size() == 1;
    }

    /** The first floating IP of a family. */
    public Optional<FloatingIp> floatingIp(IpFamily family) {
        return floatingIps.stream().filter(one -> one.address().family() == family).findFirst();
    }

    /** The address that a floating IP of a family stands for. */
    public Optional<Address> firstAddress(IpFamily family) {
        return members.values().stream()
                .flatMap(List::stream)
                .filter(address -> address.family() == family)
                .findFirst();
    }

    /** The addresses of one member. */
    AddressSet addressesOf(Endpoint member) {
        return AddressSet.ofAddresses(members.getOrDefault(member, List.of()));
    }

    /** The name of the member that has an address; of the cohort when none has. */
    public Id idOf(Address address) {
        return members.entrySet().stream()
                .filter(member -> member.getValue().contains(address))
                .map(member -> Origins.id(member.getKey()))
                .findFirst()
                .orElse(id);
    }
}
