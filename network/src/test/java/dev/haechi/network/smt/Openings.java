package dev.haechi.network.smt;

import com.microsoft.z3.BoolExpr;
import dev.haechi.model.address.Address;
import dev.haechi.model.compute.Inspector;
import dev.haechi.model.compute.LoadBalancer;
import dev.haechi.model.compute.Role;
import dev.haechi.model.flow.Endpoint;
import dev.haechi.model.id.InstanceId;
import dev.haechi.model.service.PortRange;
import dev.haechi.model.service.PortSet;
import dev.haechi.model.service.Service;
import dev.haechi.model.service.ServiceSet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Who opens connections because one reached him: listeners of load balancers and forward proxies.
 * What one opens does not depend on the connection that came, so that a solver is asked once for
 * each.
 */
final class Openings {
    private final Places places;
    private final List<Packets> families;
    private final List<Opener> openers = new ArrayList<>();
    private final Map<Asked, Set<Endpoint>> direct = new HashMap<>();
    private final Map<Asked, Map<Endpoint, Set<Service>>> onward = new HashMap<>();

    /** How much depends on the address that a gateway lends. */
    enum Degree {
        /** Nothing. */
        SURELY,
        /** With one such address it is so. */
        PERHAPS,
        /** It leaves by a gateway that lends one. */
        DOUBTFULLY
    }

    private record Asked(Opener opener, boolean plus, Degree degree) {}

    /** Who opens. */
    sealed interface Opener {
        Endpoint at();

        boolean byPackets();
    }

    record Listening(Endpoint at, LoadBalancer balancer, LoadBalancer.Listener listener)
            implements Opener {
        @Override
        public boolean byPackets() {
            return balancer.layer() == LoadBalancer.Layer.L4;
        }
    }

    record Proxying(Endpoint at) implements Opener {
        @Override
        public boolean byPackets() {
            return false;
        }
    }

    Openings(Places places, List<Packets> families) {
        this.places = places;
        this.families = families;
        for (var balancer : places.landscape().loadBalancers()) {
            var at = places.where(new Endpoint.OnLoadBalancer(balancer.id()));
            balancer.listeners().forEach(one -> openers.add(new Listening(at, balancer, one)));
        }
        for (var instance : places.landscape().instances()) {
            if (isProxy(instance.id(), instance.role().is(Role.PROXY))) {
                openers.add(new Proxying(new Endpoint.OnInstance(instance.id())));
            }
        }
    }

    private boolean isProxy(InstanceId id, boolean role) {
        boolean inspects =
                places.landscape().inspectors().stream()
                        .filter(one -> one.kind() == Inspector.Kind.PROXY)
                        .anyMatch(one -> one.placement().equals(new Inspector.OnInstance(id)));
        boolean listens =
                openers.stream().anyMatch(one -> one.at().equals(new Endpoint.OnInstance(id)));
        return inspects || (role && !listens);
    }

    /** Those that belong to reach, or to reach⁺. */
    List<Opener> openers(boolean plus) {
        return openers.stream().filter(one -> plus || one.byPackets()).toList();
    }

    /** Which of the packets that arrive an opener takes. */
    BoolExpr takes(Opener opener, Arrival arrival, Packets packets) {
        return switch (opener) {
            case Proxying _ -> arrival.packets();
            case Listening(_, var balancer, var listener) ->
                    packets.terms()
                            .all(
                                    arrival.packets(),
                                    packets.rules().listens(listener, arrival.seen()),
                                    packets.rules().isClient(balancer, arrival.seen()));
        };
    }

    /**
     * Everybody who is reached by a connection that an opener opens, or that is opened because of
     * it, and what listeners ask him for; proxies ask anything.
     */
    Map<Endpoint, Set<Service>> reachedBy(Opener opener, boolean plus, Degree degree) {
        var asked = new Asked(opener, plus, degree);
        var reached = onward.get(asked);
        if (reached == null) {
            reached = follow(asked);
            onward.put(asked, reached);
        }
        return reached;
    }

    private Map<Endpoint, Set<Service>> follow(Asked asked) {
        var reached = new HashMap<Endpoint, Set<Service>>();
        var done = new HashSet<Opener>();
        var open = new ArrayList<Opener>(List.of(asked.opener()));
        while (!open.isEmpty()) {
            var opener = open.removeLast();
            if (done.add(opener)) {
                for (var to : direct(opener, asked.degree())) {
                    reached.computeIfAbsent(to, _ -> new LinkedHashSet<>())
                            .addAll(services(opener));
                }
                openers(asked.plus()).stream()
                        .filter(next -> !done.contains(next))
                        .filter(next -> leads(opener, next, asked.degree()))
                        .forEach(open::add);
            }
        }
        return reached;
    }

    private boolean leads(Opener opener, Opener next, Degree degree) {
        return direct(opener, degree).contains(next.at())
                && families.stream()
                        .anyMatch(
                                packets ->
                                        isPossible(
                                                packets,
                                                packets.arrivals(opener.at(), next.at()).stream()
                                                        .map(
                                                                one ->
                                                                        taken(
                                                                                next, one, packets,
                                                                                degree))
                                                        .toList(),
                                                opener));
    }

    private BoolExpr taken(Opener next, Arrival arrival, Packets packets, Degree degree) {
        return of(degree, arrival, takes(next, arrival, packets), packets.terms());
    }

    private static BoolExpr of(Degree degree, Arrival arrival, BoolExpr arriving, Terms terms) {
        return switch (degree) {
            case SURELY -> arrival.lent() ? terms.either(false) : arriving;
            case PERHAPS -> arriving;
            case DOUBTFULLY -> terms.any(arriving, arrival.doubtful());
        };
    }

    private Set<Endpoint> direct(Opener opener, Degree degree) {
        var asked = new Asked(opener, true, degree);
        var found = direct.get(asked);
        if (found == null) {
            found = new LinkedHashSet<>();
            for (var packets : families) {
                found.addAll(direct(opener, degree, packets));
            }
            direct.put(asked, found);
        }
        return found;
    }

    private static Set<Service> services(Opener opener) {
        var services = new LinkedHashSet<Service>();
        if (opener instanceof Listening(_, _, var listener)) {
            listener.targets()
                    .forEach(
                            one ->
                                    services.add(
                                            new Service(listener.protocol(), one.port().number())));
        }
        return services;
    }

    private List<Endpoint> everybody() {
        var all = new ArrayList<Endpoint>();
        places.nodes().forEach(node -> all.add(node.name()));
        places.landscape().externals().forEach(one -> all.add(new Endpoint.External(one.id())));
        all.add(new Endpoint.Internet());
        return all;
    }

    private Set<Endpoint> direct(Opener opener, Degree degree, Packets packets) {
        var terms = packets.terms();
        var reached = new LinkedHashMap<Endpoint, BoolExpr>();
        for (var to : everybody()) {
            if (!to.equals(opener.at())) {
                var arriving =
                        packets.arrivals(opener.at(), to).stream()
                                .map(one -> of(degree, one, one.packets(), terms))
                                .toList();
                reached.put(to, terms.any(arriving));
            }
        }
        return terms.possible(terms.all(packets.possible(), written(opener, packets)), reached);
    }

    private boolean isPossible(Packets packets, List<BoolExpr> arriving, Opener opener) {
        var terms = packets.terms();
        var some = terms.all(packets.possible(), written(opener, packets), terms.any(arriving));
        return terms.isPossible(some);
    }

    /** A listener connects the first address of its front with that of a target. */
    private BoolExpr written(Opener opener, Packets packets) {
        var terms = packets.terms();
        return switch (opener) {
            case Proxying _ -> terms.either(true);
            case Listening(var at, _, var listener) -> {
                var all = new ArrayList<BoolExpr>();
                var first = first(at, packets);
                for (var target : listener.targets()) {
                    var there = first(new Endpoint.OnInstance(target.instance()), packets);
                    if (!first.isEmpty() && !there.isEmpty()) {
                        var service = new Service(listener.protocol(), target.port().number());
                        var packet = packets.packet();
                        all.add(
                                terms.all(
                                        terms.isOneOf(packet.source(), first),
                                        terms.isOneOf(packet.destination(), there),
                                        terms.asks(packet, ServiceSet.of(service)),
                                        terms.comesFrom(packet, PortSet.of(PortRange.EPHEMERAL))));
                    }
                }
                yield terms.any(all);
            }
        };
    }

    private List<Address> first(Endpoint at, Packets packets) {
        return places.node(at).orElseThrow().first(packets.terms().family()).stream().toList();
    }
}
