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
    private final Map<Opener, Map<Endpoint, Opened>> direct = new HashMap<>();
    private final Map<Opener, Map<Endpoint, Opened>> onward = new HashMap<>();

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

    /**
     * @param surely whether no lent address is needed for it
     * @param services what listeners ask the receiver for; nothing for proxies, which ask anything
     */
    record Opened(boolean surely, Set<Service> services) {
        Opened and(Opened other) {
            var all = new LinkedHashSet<>(services);
            all.addAll(other.services);
            return new Opened(surely || other.surely, all);
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

    /** Everybody whom one who was reached by an opener's connection, or by one after it, is. */
    Map<Endpoint, Opened> reachedBy(Opener opener, boolean plus) {
        return plus
                ? onward.computeIfAbsent(opener, one -> reachedBy(one, openers(true)))
                : reachedBy(opener, openers(false));
    }

    private Map<Endpoint, Opened> reachedBy(Opener first, List<Opener> among) {
        var reached = new HashMap<Endpoint, Opened>();
        var done = new HashSet<Opener>();
        var sure = new ArrayList<Opener>(List.of(first));
        while (!sure.isEmpty()) {
            var opener = sure.removeLast();
            if (done.add(opener)) {
                direct(opener).forEach((to, one) -> reached.merge(to, one, Opened::and));
                among.stream()
                        .filter(next -> !done.contains(next) && leads(opener, next))
                        .forEach(sure::add);
            }
        }
        return reached;
    }

    private boolean leads(Opener opener, Opener next) {
        return direct(opener).containsKey(next.at())
                && families.stream()
                        .anyMatch(
                                packets ->
                                        isPossible(
                                                packets,
                                                packets.arrivals(sender(opener), next.at()).stream()
                                                        .map(one -> takes(next, one, packets))
                                                        .toList(),
                                                opener));
    }

    private static Endpoint sender(Opener opener) {
        return opener.at();
    }

    private Map<Endpoint, Opened> direct(Opener opener) {
        var found = direct.get(opener);
        if (found == null) {
            found = new HashMap<>();
            for (var to : everybody()) {
                boolean may = reaches(opener, to, true);
                if (may) {
                    found.put(to, new Opened(reaches(opener, to, false), services(opener)));
                }
            }
            direct.put(opener, found);
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

    private boolean reaches(Opener opener, Endpoint to, boolean alsoLent) {
        return !to.equals(opener.at())
                && families.stream()
                        .anyMatch(
                                packets ->
                                        isPossible(
                                                packets,
                                                packets.arrivals(opener.at(), to).stream()
                                                        .filter(one -> alsoLent || !one.lent())
                                                        .map(Arrival::packets)
                                                        .toList(),
                                                opener));
    }

    private boolean isPossible(Packets packets, List<BoolExpr> arriving, Opener opener) {
        var terms = packets.terms();
        var some = terms.all(packets.possible(), written(opener, packets), terms.any(arriving));
        return terms.example(some).isPresent();
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
