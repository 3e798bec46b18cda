package dev.haechi.verifier.reading;

import dev.haechi.model.address.Address;
import dev.haechi.model.address.AddressSet;
import dev.haechi.model.address.IpFamily;
import dev.haechi.model.compute.Inspector;
import dev.haechi.model.compute.Instance;
import dev.haechi.model.compute.LoadBalancer;
import dev.haechi.model.compute.Role;
import dev.haechi.model.fact.Fact;
import dev.haechi.model.filter.Action;
import dev.haechi.model.flow.Endpoint;
import dev.haechi.model.service.PortRange;
import dev.haechi.model.service.PortSet;
import dev.haechi.model.service.Protocol;
import dev.haechi.model.service.ServiceSet;
import dev.haechi.verifier.claim.Through;
import dev.haechi.verifier.packets.Box;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The doors of a landscape that a claim is about, what they take and what they open. */
final class Doors {
    private final Ground ground;

    Doors(Ground ground) {
        this.ground = ground;
    }

    /** In the order of the landscape: listeners, then proxies. */
    List<Door> all(Through through) {
        var doors = new ArrayList<Door>();
        var fronts = new HashSet<Endpoint>();
        for (var balancer : ground.landscape().loadBalancers()) {
            var front = ground.node(balancer);
            for (var listener : balancer.listeners()) {
                fronts.add(front.endpoint());
                if (balancer.layer() == LoadBalancer.Layer.L4 || through == Through.PROXIES) {
                    doors.add(new Door.Listening(front, balancer, listener));
                }
            }
        }
        if (through == Through.PROXIES) {
            addProxies(doors, fronts);
        }
        return doors;
    }

    /** A proxy that no load balancer stands on is a forward proxy. */
    private void addProxies(List<Door> doors, Set<Endpoint> fronts) {
        var inspecting = new HashSet<Endpoint>();
        for (var inspector : ground.landscape().inspectors()) {
            if (inspector.kind() == Inspector.Kind.PROXY
                    && inspector.placement() instanceof Inspector.OnInstance(var instance)) {
                inspecting.add(new Endpoint.OnInstance(instance));
            }
        }
        for (var instance : ground.landscape().instances()) {
            var node = ground.node(instance.id());
            boolean certain = inspecting.contains(node.endpoint()) || isProxy(instance);
            boolean free = !fronts.contains(node.endpoint());
            boolean possible = instance.role() instanceof Fact.Unknown<Role>;
            if (inspecting.contains(node.endpoint()) || (free && (certain || possible))) {
                doors.add(new Door.Proxying(node, certain));
            }
        }
    }

    private static boolean isProxy(Instance instance) {
        return instance.role().is(Role.PROXY);
    }

    /** What a door takes of packets that were admitted to its front. */
    static List<Box> taken(Door door, Box box) {
        return switch (door) {
            case Door.Proxying _ -> List.of(box);
            case Door.Listening(_, var balancer, var listener) ->
                    Stream.of(clients(balancer, box).of(service(listener)))
                            .filter(part -> !part.isEmpty())
                            .toList();
        };
    }

    /** What a managed load balancer itself admits; nothing but its listeners answers. */
    static List<Box> listened(LoadBalancer balancer, Box box) {
        var clients = clients(balancer, box);
        return balancer.listeners().stream()
                .map(listener -> clients.of(service(listener)))
                .filter(part -> !part.isEmpty())
                .toList();
    }

    private static ServiceSet service(LoadBalancer.Listener listener) {
        return service(listener.protocol(), listener.port().number());
    }

    private static ServiceSet service(Protocol protocol, int port) {
        return ServiceSet.of(protocol, PortRange.of(port));
    }

    private static Box clients(LoadBalancer balancer, Box box) {
        if (balancer.accessList().isEmpty()) {
            return box;
        }
        var list = balancer.accessList().get();
        var sources = box.sources();
        return box.from(
                list.action() == Action.ALLOW
                        ? sources.intersect(list.clients())
                        : sources.minus(list.clients()));
    }

    /** What an open door sends, before its front's groups. */
    List<Box> opened(Door door) {
        return switch (door) {
            case Door.Proxying(var front, _) ->
                    List.of(Box.between(front.own(), AddressSet.ALL.minus(front.own())));
            case Door.Listening(var front, _, var listener) ->
                    listener.targets().stream()
                            .map(
                                    target ->
                                            new Box(
                                                    firsts(front),
                                                    firsts(ground.node(target.instance())),
                                                    service(
                                                            listener.protocol(),
                                                            target.port().number()),
                                                    PortSet.EPHEMERAL))
                            .filter(box -> !box.isEmpty())
                            .toList();
        };
    }

    private static AddressSet firsts(Node node) {
        var firsts = new ArrayList<Address>();
        for (var family : IpFamily.values()) {
            node.first(family).ifPresent(firsts::add);
        }
        return AddressSet.ofAddresses(firsts);
    }
}
