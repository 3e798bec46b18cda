package dev.haechi.network.oracle;

import dev.haechi.model.address.Address;
import dev.haechi.model.compute.Inspector;
import dev.haechi.model.compute.LoadBalancer;
import dev.haechi.model.compute.Role;
import dev.haechi.model.filter.Action;
import dev.haechi.model.filter.Direction;
import dev.haechi.model.flow.Endpoint;
import dev.haechi.model.flow.Flow;
import dev.haechi.model.id.InstanceId;
import dev.haechi.model.landscape.Landscape;
import dev.haechi.model.network.FloatingIp;
import dev.haechi.model.network.InternetGateway;
import dev.haechi.model.network.NatGateway;
import dev.haechi.network.oracle.Raw.Node;
import dev.haechi.network.oracle.Walk.AtExternal;
import dev.haechi.network.oracle.Walk.AtGateway;
import dev.haechi.network.oracle.Walk.AtNat;
import dev.haechi.network.oracle.Walk.AtNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Says of one packet whether it arrives and is answered, by going through the raw landscape step by
 * step.
 *
 * <p>Nobody knows the address of each family that a gateway shares, so that the oracle is asked
 * with several.
 */
public final class Oracle {
    private final Raw raw;
    private final Quirk quirk;
    private final Filters filters;
    private final List<Address> shared;
    private boolean usedShared;

    public Oracle(Landscape landscape, Quirk quirk, List<Address> shared) {
        this.raw = new Raw(landscape);
        this.quirk = quirk;
        this.filters = new Filters(raw, quirk);
        this.shared = shared;
    }

    /** Whether an answer since the last question depended on a gateway's shared address. */
    public boolean usedShared() {
        return usedShared;
    }

    /** Who receives a flow and can answer it: nobody, or one. */
    public Optional<Endpoint> receiver(Flow flow) {
        var packet =
                new Packet(
                        flow.source(),
                        flow.destination(),
                        flow.service().protocol(),
                        flow.sourcePort(),
                        flow.service().detail());
        return switch (flow.from()) {
            case Endpoint.Internet _ ->
                    raw.isInternet(flow.source())
                            ? enter(flow.from(), packet, packet, Optional.empty())
                            : Optional.empty();
            case Endpoint.External(var id) -> {
                var network = Raw.find(raw.landscape().externals(), external -> external.id(), id);
                if (!network.addresses().contains(flow.source())) {
                    yield Optional.empty();
                }
                var walk = new Walk(raw, quirk, false, Optional.empty(), Set.of());
                for (var stop : walk.fromLines(id, packet)) {
                    if (stop instanceof AtNode(var node)
                            && admitted(node, packet)
                            && answered(flow.from(), node, packet, packet, false, walk)) {
                        yield Optional.of(node.endpoint());
                    }
                }
                yield enter(flow.from(), packet, packet, Optional.empty());
            }
            case Endpoint.OnInstance _, Endpoint.OnLoadBalancer _, Endpoint.OnEndpoint _ ->
                    fromNode(raw.node(flow.from()).orElseThrow(), packet);
        };
    }

    private Optional<Endpoint> fromNode(Node sender, Packet packet) {
        if (!sender.addresses().contains(packet.source())
                || sender.addresses().contains(packet.destination())
                || !filters.groups(sender.groups(), Direction.EGRESS, packet)) {
            return Optional.empty();
        }
        var walk = new Walk(raw, quirk, false, Optional.of(sender), Set.of());
        var stop = walk.leave(raw.subnet(sender.subnet()), packet);
        if (stop.isEmpty()) {
            return Optional.empty();
        }
        return switch (stop.get()) {
            case AtNode(var node) -> {
                boolean arrives =
                        !node.endpoint().equals(sender.endpoint())
                                && admitted(node, packet)
                                && answered(sender.endpoint(), node, packet, packet, false, walk);
                yield arrives ? Optional.of(node.endpoint()) : Optional.empty();
            }
            case AtGateway(var gateway) -> throughGateway(sender, packet, gateway);
            case AtNat(var nat) -> throughNat(sender, packet, nat);
            case AtExternal(var external) -> {
                var reply = packet.reply();
                var back = new Walk(raw, quirk, true, Optional.empty(), walk.forwarders());
                boolean answered =
                        reply.isEmpty()
                                || back.fromLines(external, reply.get()).stream()
                                        .anyMatch(one -> isNode(one, sender.endpoint()));
                yield answered ? Optional.of(new Endpoint.External(external)) : Optional.empty();
            }
        };
    }

    private static boolean isNode(Walk.Stop stop, Endpoint endpoint) {
        return stop instanceof AtNode(var node) && node.endpoint().equals(endpoint);
    }

    private Optional<Endpoint> throughGateway(Node sender, Packet packet, InternetGateway gateway) {
        var family = packet.destination().family();
        var floating = raw.floatingIpOf(sender.endpoint(), family);
        if (floating.isPresent()) {
            return outside(sender, packet, packet.from(floating.get()));
        }
        var lent = Raw.first(shared, family);
        if (gateway.sharedSource() && lent.isPresent()) {
            usedShared = true;
            return outside(sender, packet, packet.from(lent.get()));
        }
        return quirk == Quirk.NO_FLOATING_IP_NEEDED
                ? outside(sender, packet, packet)
                : Optional.empty();
    }

    private Optional<Endpoint> throughNat(Node sender, Packet packet, NatGateway nat) {
        boolean allowed =
                nat.allowList().isEmpty()
                        || quirk == Quirk.IGNORE_NAT_ALLOW_LIST
                        || nat.allowList().get().stream()
                                .anyMatch(
                                        entry ->
                                                entry.sources().contains(packet.source())
                                                        && entry.destinations()
                                                                .contains(packet.destination())
                                                        && entry.services()
                                                                .contains(packet.service()));
        var floating =
                raw.floatingIpOf(new Endpoint.OnEndpoint(nat.id()), packet.destination().family());
        boolean leads =
                quirk == Quirk.NAT_NEEDS_NO_GATEWAY
                        || Walk.leadsOut(raw, nat, packet.destination());
        return allowed && floating.isPresent() && leads
                ? outside(sender, packet, packet.from(floating.get()))
                : Optional.empty();
    }

    /** On the internet, with its source rewritten. */
    private Optional<Endpoint> outside(Node sender, Packet written, Packet packet) {
        for (var floating : raw.landscape().floatingIps()) {
            if (floating.address().equals(packet.destination())) {
                return enter(sender.endpoint(), written, packet, Optional.of(sender));
            }
        }
        if (!home(sender, written)) {
            return Optional.empty();
        }
        for (var external : raw.landscape().externals()) {
            if (external.addresses().contains(packet.destination())) {
                return Optional.of(new Endpoint.External(external.id()));
            }
        }
        return raw.isInternet(packet.destination())
                ? Optional.of(new Endpoint.Internet())
                : Optional.empty();
    }

    /** Whether the reply, back at the sender's VPC, gets into its subnet. */
    private boolean home(Node sender, Packet written) {
        var reply = written.reply();
        return reply.isEmpty()
                || filters.acl(raw.subnet(sender.subnet()), Direction.INGRESS, reply.get(), true);
    }

    /** From the internet to a floating IP. */
    private Optional<Endpoint> enter(
            Endpoint from, Packet written, Packet packet, Optional<Node> sender) {
        var floating =
                raw.landscape().floatingIps().stream()
                        .filter(one -> one.address().equals(packet.destination()))
                        .findFirst()
                        .flatMap(FloatingIp::holder);
        if (floating.isEmpty() || floating.get() instanceof FloatingIp.OnNat) {
            return Optional.empty();
        }
        var node = raw.node(raw.endpoint(floating.get())).orElseThrow();
        var inner = Raw.first(node.addresses(), packet.destination().family());
        if (inner.isEmpty()
                || sender.filter(node::equals).isPresent()
                || raw.gatewayOf(raw.vpcOf(node)).isEmpty()) {
            return Optional.empty();
        }
        var arrived = packet.to(inner.get());
        var walk = new Walk(raw, quirk, false, Optional.empty(), Set.of());
        boolean arrives =
                filters.acl(raw.subnet(node.subnet()), Direction.INGRESS, arrived, false)
                        && admitted(node, arrived)
                        && answered(from, node, written, arrived, true, walk);
        return arrives ? Optional.of(node.endpoint()) : Optional.empty();
    }

    private boolean admitted(Node node, Packet packet) {
        if (!filters.groups(node.groups(), Direction.INGRESS, packet)) {
            return false;
        }
        if (!(node.endpoint() instanceof Endpoint.OnLoadBalancer(var id))) {
            return true;
        }
        var balancer = Raw.find(raw.landscape().loadBalancers(), LoadBalancer::id, id);
        boolean listens =
                quirk == Quirk.IGNORE_LISTENERS
                        || balancer.listeners().stream()
                                .anyMatch(listener -> takes(listener, packet));
        return listens && isClient(balancer, packet.source());
    }

    static boolean takes(LoadBalancer.Listener listener, Packet packet) {
        return listener.protocol().equals(packet.protocol())
                && listener.port().number() == packet.detail();
    }

    boolean isClient(LoadBalancer balancer, Address source) {
        return balancer.accessList().isEmpty()
                || quirk == Quirk.IGNORE_ACCESS_LIST
                || balancer.accessList().get().clients().contains(source)
                        == (balancer.accessList().get().action() == Action.ALLOW);
    }

    private boolean answered(
            Endpoint from,
            Node receiver,
            Packet written,
            Packet arrived,
            boolean throughFloatingIp,
            Walk forward) {
        var reply = arrived.reply();
        if (reply.isEmpty()) {
            return true;
        }
        var walk = new Walk(raw, quirk, true, Optional.of(receiver), forward.forwarders());
        var stop = walk.leave(raw.subnet(receiver.subnet()), reply.get());
        if (stop.isEmpty()) {
            return quirk == Quirk.REPLY_NEEDS_NO_ROUTE;
        }
        return switch (stop.get()) {
            case AtNode(var node) -> !throughFloatingIp && node.endpoint().equals(from);
            case AtExternal(var external) ->
                    !throughFloatingIp && new Endpoint.External(external).equals(from);
            case AtNat _ -> false;
            case AtGateway _ ->
                    throughFloatingIp
                            && raw.node(from).map(sender -> home(sender, written)).orElse(true);
        };
    }

    /** Everybody whom a flow reaches, load balancers and (perhaps) proxies passed. */
    public Set<Endpoint> reached(Flow flow, boolean throughProxies, List<Flow> anything) {
        return new Onward(raw, this, throughProxies, anything).from(flow);
    }

    Raw raw() {
        return raw;
    }

    /** Whether an instance is a forward proxy. */
    boolean isProxy(InstanceId id) {
        boolean inspects =
                raw.landscape().inspectors().stream()
                        .anyMatch(
                                one ->
                                        one.kind() == Inspector.Kind.PROXY
                                                && one.placement()
                                                        .equals(new Inspector.OnInstance(id)));
        boolean fronts =
                raw.landscape().loadBalancers().stream()
                        .anyMatch(
                                one ->
                                        one.front().equals(new LoadBalancer.OnInstance(id))
                                                && !one.listeners().isEmpty());
        boolean role =
                raw.landscape().instances().stream()
                        .anyMatch(one -> one.id().equals(id) && one.role().is(Role.PROXY));
        return inspects || (role && !fronts);
    }

    static List<Address> firsts(Node node) {
        var firsts = new ArrayList<Address>();
        for (var family : dev.haechi.model.address.IpFamily.values()) {
            Raw.first(node.addresses(), family).ifPresent(firsts::add);
        }
        return firsts;
    }
}
