package dev.haechi.model.testing;

import dev.haechi.model.address.AddressSet;
import dev.haechi.model.compute.Inspector;
import dev.haechi.model.compute.LoadBalancer;
import dev.haechi.model.compute.LoadBalancer.AccessList;
import dev.haechi.model.compute.LoadBalancer.Front;
import dev.haechi.model.compute.LoadBalancer.Layer;
import dev.haechi.model.compute.LoadBalancer.Listener;
import dev.haechi.model.compute.LoadBalancer.Managed;
import dev.haechi.model.compute.LoadBalancer.OnInstance;
import dev.haechi.model.compute.LoadBalancer.PathRule;
import dev.haechi.model.compute.LoadBalancer.Scheme;
import dev.haechi.model.compute.LoadBalancer.Target;
import dev.haechi.model.filter.Action;
import dev.haechi.model.id.InspectorId;
import dev.haechi.model.id.ListenerId;
import dev.haechi.model.id.LoadBalancerId;
import dev.haechi.model.id.VpcId;
import dev.haechi.model.network.FloatingIp;
import dev.haechi.model.network.Vpc;
import dev.haechi.model.service.Port;
import dev.haechi.model.service.Protocol;
import java.util.List;
import java.util.Optional;

/** Load balancers, managed and on instances, with their WAFs. */
record RandomBalancers(Draft draft) {

    void draw() {
        for (var vpc : draft.vpcs) {
            if (draft.draws(Feature.BALANCER_L4, 30)) {
                add(vpc, "l4", Layer.L4, managed(vpc, 100));
            }
            if (draft.draws(Feature.BALANCER_L7, 30)) {
                add(vpc, "l7", Layer.L7, managed(vpc, 101));
            }
            var instances = draft.instancesOf(vpc.id());
            if (!instances.isEmpty() && draft.draws(Feature.EDGE, 40)) {
                add(vpc, "edge", Layer.L7, new OnInstance(draft.dice.pick(instances).id()));
            }
        }
    }

    private Front managed(Vpc vpc, int number) {
        var subnet = draft.dice.pick(draft.subnetsOf(vpc.id()));
        var groups = draft.dice.some(RandomMachines.groupsOf(vpc.id()), 1);
        return new Managed(subnet.id(), Draft.addresses(subnet, number), groups);
    }

    private void add(Vpc vpc, String kind, Layer layer, Front front) {
        var id = LoadBalancerId.of(vpc.id().value().replace("vpc", kind));
        var scheme = draft.dice.pick(List.of(Scheme.values()));
        draft.loadBalancers.add(
                new LoadBalancer(
                        id, scheme, layer, front, accessList(id), listeners(vpc.id(), id, layer)));
        if (layer == Layer.L7 && draft.dice.chance(70)) {
            drawWaf(id);
        }
        boolean reachable =
                draft.internetGateways.stream().anyMatch(igw -> igw.vpc().equals(vpc.id()));
        if (front instanceof Managed && reachable && draft.draws(Feature.FLOATING_IP, 50)) {
            var holder = new FloatingIp.OnLoadBalancer(id);
            new RandomGateways(draft).addFloatingIp(Optional.of(holder));
        }
    }

    private void drawWaf(LoadBalancerId id) {
        draft.inspectors.add(
                new Inspector(
                        InspectorId.of("waf-" + id),
                        Inspector.Kind.WAF,
                        new Inspector.Attached(id),
                        draft.fact(draft.dice.pick(List.of(Inspector.Mode.values())), "WAF mode")));
    }

    private Optional<AccessList> accessList(LoadBalancerId id) {
        if (!draft.draws(Feature.ACCESS_LIST, 30)) {
            return Optional.empty();
        }
        var action = draft.dice.pick(List.of(Action.values()));
        AddressSet clients = Choices.addresses(draft);
        return Optional.of(new AccessList(draft.nextRule(id.value()), action, clients));
    }

    private List<Listener> listeners(VpcId vpc, LoadBalancerId id, Layer layer) {
        var targets =
                draft.dice.some(draft.instancesOf(vpc), 2).stream()
                        .map(instance -> new Target(instance.id(), Port.of(8080)))
                        .toList();
        var paths = layer == Layer.L7 ? List.of(new PathRule("bank.example", "/")) : noPaths();
        var main =
                new Listener(
                        ListenerId.of(id + "-443"),
                        Protocol.TCP,
                        Port.of(443),
                        targets,
                        draft.fact(layer == Layer.L7 ? "1.2" : "", "lowest TLS version"),
                        false,
                        paths);
        var plain =
                new Listener(
                        ListenerId.of(id + "-80"),
                        Protocol.TCP,
                        Port.of(80),
                        List.of(),
                        draft.fact("", "lowest TLS version"),
                        true,
                        List.of());
        if (layer == Layer.L4 && draft.draws(Feature.UDP_LISTENER, 40)) {
            return List.of(main, names(vpc, id));
        }
        return layer == Layer.L7 && draft.dice.evens() ? List.of(main, plain) : List.of(main);
    }

    private Listener names(VpcId vpc, LoadBalancerId id) {
        var targets =
                draft.dice.some(draft.instancesOf(vpc), 3).stream()
                        .map(instance -> new Target(instance.id(), Port.of(53)))
                        .toList();
        return new Listener(
                ListenerId.of(id + "-53"),
                Protocol.UDP,
                Port.of(53),
                targets,
                draft.fact("", "lowest TLS version"),
                false,
                List.of());
    }

    private static List<PathRule> noPaths() {
        return List.of();
    }
}
