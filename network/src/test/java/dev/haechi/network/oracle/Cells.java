package dev.haechi.network.oracle;

import dev.haechi.model.address.Address;
import dev.haechi.model.address.AddressSet;
import dev.haechi.model.address.IpFamily;
import dev.haechi.model.filter.Peer;
import dev.haechi.model.flow.Endpoint;
import dev.haechi.model.flow.Flow;
import dev.haechi.model.landscape.Landscape;
import dev.haechi.model.service.Service;
import dev.haechi.model.service.ServiceSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Packets that stand for all: one of every cell into which the landscape's rules cut them. */
public final class Cells {
    private final Landscape landscape;

    public Cells(Landscape landscape) {
        this.landscape = landscape;
    }

    /** Both ends of every set of addresses that the landscape speaks of, and their neighbours. */
    public List<Address> addresses() {
        var cells = new TreeSet<Address>();
        sets().forEach(
                        set ->
                                set.ranges()
                                        .forEach(
                                                range -> {
                                                    cells.add(range.first());
                                                    cells.add(range.last());
                                                    cells.add(range.first().previous());
                                                    cells.add(range.last().next());
                                                }));
        return List.copyOf(cells);
    }

    private List<AddressSet> sets() {
        var sets = new ArrayList<AddressSet>();
        landscape.vpcs().forEach(vpc -> sets.add(AddressSet.of(vpc.cidrs())));
        landscape.subnets().forEach(subnet -> sets.add(AddressSet.of(subnet.cidrs())));
        for (var table : landscape.routeTables()) {
            table.routes().forEach(route -> sets.add(AddressSet.of(route.destination())));
        }
        landscape.hubs().stream()
                .flatMap(hub -> hub.attachments().stream())
                .flatMap(attachment -> attachment.routes().stream())
                .forEach(route -> sets.add(AddressSet.of(route.destination())));
        landscape.externals().forEach(external -> sets.add(external.addresses()));
        landscape.prefixLists().forEach(list -> sets.add(list.addresses()));
        landscape.floatingIps().forEach(one -> sets.add(AddressSet.of(one.address())));
        landscape.endpoints().forEach(one -> sets.add(AddressSet.of(one.address())));
        new Raw(landscape)
                .nodes()
                .forEach(node -> sets.add(AddressSet.ofAddresses(node.addresses())));
        addRules(sets);
        return sets;
    }

    private void addRules(List<AddressSet> sets) {
        for (var group : landscape.groups()) {
            for (var rule : group.rules()) {
                if (rule.peer() instanceof Peer.Addresses(var set)) {
                    sets.add(set);
                }
            }
        }
        for (var acl : landscape.acls()) {
            for (var rules : List.of(acl.ingress(), acl.egress())) {
                rules.forEach(rule -> sets.add(rule.sources()));
                rules.forEach(rule -> sets.add(rule.destinations()));
            }
        }
        for (var nat : landscape.natGateways()) {
            for (var entry : nat.allowList().orElse(List.of())) {
                sets.add(entry.sources());
                sets.add(entry.destinations());
            }
        }
        landscape.loadBalancers().stream()
                .flatMap(balancer -> balancer.accessList().stream())
                .forEach(list -> sets.add(list.clients()));
    }

    /** Both ends of every span of services, and their neighbours. */
    public List<Service> services() {
        var cells = new TreeSet<Service>();
        cells.add(Service.ping());
        cells.add(Service.ping6());
        cells.add(new Service(dev.haechi.model.service.Protocol.ICMP, 3 << 8));
        cells.add(new Service(new dev.haechi.model.service.Protocol(47), 0));
        for (var set : serviceSets()) {
            for (var span : set.spans()) {
                int number = span.protocol().number();
                if (set.equals(ServiceSet.ALL) && number != 6 && number != 17) {
                    continue;
                }
                cells.add(new Service(span.protocol(), span.details().first()));
                cells.add(new Service(span.protocol(), span.details().last()));
                if (span.details().last() < 65_535) {
                    cells.add(new Service(span.protocol(), span.details().last() + 1));
                }
            }
        }
        return List.copyOf(cells);
    }

    private List<ServiceSet> serviceSets() {
        var sets = new ArrayList<ServiceSet>();
        landscape.groups().forEach(group -> group.rules().forEach(one -> sets.add(one.services())));
        for (var acl : landscape.acls()) {
            acl.ingress().forEach(rule -> sets.add(rule.services()));
            acl.egress().forEach(rule -> sets.add(rule.services()));
        }
        for (var nat : landscape.natGateways()) {
            nat.allowList().orElse(List.of()).forEach(entry -> sets.add(entry.services()));
        }
        for (var balancer : landscape.loadBalancers()) {
            for (var listener : balancer.listeners()) {
                sets.add(ServiceSet.of(new Service(listener.protocol(), listener.port().number())));
                listener.targets()
                        .forEach(
                                target ->
                                        sets.add(
                                                ServiceSet.of(
                                                        new Service(
                                                                listener.protocol(),
                                                                target.port().number()))));
            }
        }
        return sets;
    }

    /** Source ports: where replies or rules make a difference. */
    public static List<Integer> sourcePorts(Landscape landscape) {
        var cells = new TreeSet<Integer>(Set.of(0, 1024, 40_000, 65_535));
        for (var acl : landscape.acls()) {
            for (var rules : List.of(acl.ingress(), acl.egress())) {
                for (var rule : rules) {
                    cells.add(rule.sourcePorts().first());
                    cells.add(rule.sourcePorts().last());
                    for (var span : rule.services().spans()) {
                        if (span.protocol().hasPorts()) {
                            cells.add(span.details().first());
                            cells.add(span.details().last());
                            cells.add(Math.min(65_535, span.details().last() + 1));
                        }
                    }
                }
            }
        }
        return List.copyOf(cells);
    }

    static List<Integer> clientPorts(Landscape landscape) {
        return sourcePorts(landscape).stream().filter(port -> port >= 1024).toList();
    }

    /** Everybody who can open connections. */
    public List<Endpoint> senders() {
        var senders = new ArrayList<Endpoint>();
        new Raw(landscape).nodes().forEach(node -> senders.add(node.endpoint()));
        landscape.externals().forEach(one -> senders.add(new Endpoint.External(one.id())));
        senders.add(new Endpoint.Internet());
        return senders;
    }

    /** The addresses of a sender that stand for all of its. */
    public List<Address> sources(Endpoint sender) {
        var raw = new Raw(landscape);
        return switch (sender) {
            case Endpoint.Internet _ -> addresses().stream().filter(raw::isInternet).toList();
            case Endpoint.External(var id) ->
                    addresses().stream()
                            .filter(
                                    address ->
                                            Raw.find(landscape.externals(), one -> one.id(), id)
                                                    .addresses()
                                                    .contains(address))
                            .toList();
            case Endpoint.OnInstance _, Endpoint.OnLoadBalancer _, Endpoint.OnEndpoint _ ->
                    raw.node(sender).orElseThrow().addresses();
        };
    }

    /** One address of each family that is the internet's, or none. */
    public List<Address> internet(IpFamily family) {
        return sources(new Endpoint.Internet()).stream()
                .filter(address -> address.family() == family)
                .toList();
    }

    /** A flow of a service from a port that it may have. */
    public static Flow flow(
            Endpoint from, Address source, Address destination, Service service, int port) {
        return new Flow(
                from, source, destination, service, service.protocol().hasPorts() ? port : 0);
    }
}
