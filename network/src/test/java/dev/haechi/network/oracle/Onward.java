package dev.haechi.network.oracle;

import dev.haechi.model.address.Address;
import dev.haechi.model.compute.LoadBalancer;
import dev.haechi.model.compute.LoadBalancer.Layer;
import dev.haechi.model.compute.LoadBalancer.Listener;
import dev.haechi.model.compute.LoadBalancer.Target;
import dev.haechi.model.flow.Endpoint;
import dev.haechi.model.flow.Flow;
import dev.haechi.model.service.Service;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Follows connections through load balancers and proxies, which open others. */
final class Onward {
    private final Raw raw;
    private final Oracle oracle;
    private final boolean throughProxies;
    private final List<Flow> anything;
    private final Set<Endpoint> reached = new LinkedHashSet<>();
    private final Set<Object> done = new LinkedHashSet<>();

    /**
     * @param anything flows of which some would show what a forward proxy reaches
     */
    Onward(Raw raw, Oracle oracle, boolean throughProxies, List<Flow> anything) {
        this.raw = raw;
        this.oracle = oracle;
        this.throughProxies = throughProxies;
        this.anything = anything;
    }

    Set<Endpoint> from(Flow flow) {
        follow(flow);
        return reached;
    }

    private void follow(Flow flow) {
        var receiver = oracle.receiver(flow);
        if (receiver.isEmpty()) {
            return;
        }
        var at = receiver.get();
        reached.add(at);
        for (var balancer : raw.landscape().loadBalancers()) {
            boolean here = raw.front(new Endpoint.OnLoadBalancer(balancer.id())).equals(at);
            if (here && (throughProxies || balancer.layer() == Layer.L4)) {
                takenBy(balancer, flow);
            }
        }
        if (throughProxies
                && at instanceof Endpoint.OnInstance(var id)
                && oracle.isProxy(id)
                && done.add(id)) {
            anything.stream().filter(one -> one.from().equals(at)).forEach(this::follow);
        }
    }

    private void takenBy(LoadBalancer balancer, Flow flow) {
        for (var listener : balancer.listeners()) {
            boolean takes =
                    listener.protocol().equals(flow.service().protocol())
                            && listener.port().number() == flow.service().detail();
            if (takes && oracle.isClient(balancer, flow.source()) && done.add(listener.id())) {
                listener.targets().forEach(target -> open(balancer, listener, target));
            }
        }
    }

    private void open(LoadBalancer balancer, Listener listener, Target target) {
        var from = new Endpoint.OnLoadBalancer(balancer.id());
        var opener = raw.node(from).orElseThrow();
        var there = raw.node(new Endpoint.OnInstance(target.instance())).orElseThrow();
        var service = new Service(listener.protocol(), target.port().number());
        for (Address source : Oracle.firsts(opener)) {
            for (Address destination : Oracle.firsts(there)) {
                if (source.family() == destination.family()) {
                    for (int port : Cells.clientPorts(raw.landscape())) {
                        follow(new Flow(from, source, destination, service, port));
                    }
                }
            }
        }
    }
}
