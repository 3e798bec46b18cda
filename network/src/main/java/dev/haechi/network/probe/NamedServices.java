package dev.haechi.network.probe;

import dev.haechi.model.landscape.Landscape;
import dev.haechi.model.service.PortRange;
import dev.haechi.model.service.Protocol;
import dev.haechi.model.service.Service;
import dev.haechi.model.service.ServiceSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The TCP and UDP ports that a landscape speaks of. */
final class NamedServices {
    /** A range of up to so many ports is named one by one, of a larger one both ends. */
    private static final int SMALL = 4;

    private NamedServices() {}

    /** Sorted. */
    static List<Service> of(Landscape landscape) {
        var named = new TreeSet<Service>();
        for (var set : sets(landscape)) {
            for (var span : set.spans()) {
                boolean probed =
                        span.protocol().equals(Protocol.TCP)
                                || span.protocol().equals(Protocol.UDP);
                if (probed && !span.details().equals(PortRange.ALL)) {
                    addPorts(named, span);
                }
            }
        }
        return List.copyOf(named);
    }

    private static void addPorts(Set<Service> named, ServiceSet.Span span) {
        int first = span.details().first();
        int last = span.details().last();
        for (int port = first; port <= last; port++) {
            if (port > 0 && (last - first < SMALL || port == first || port == last)) {
                named.add(new Service(span.protocol(), port));
            }
        }
    }

    private static List<ServiceSet> sets(Landscape landscape) {
        var sets = new ArrayList<ServiceSet>();
        for (var group : landscape.groups()) {
            group.rules().forEach(rule -> sets.add(rule.services()));
        }
        for (var acl : landscape.acls()) {
            acl.ingress().forEach(rule -> sets.add(rule.services()));
            acl.egress().forEach(rule -> sets.add(rule.services()));
        }
        for (var nat : landscape.natGateways()) {
            nat.allowList().orElse(List.of()).forEach(entry -> sets.add(entry.services()));
        }
        for (var balancer : landscape.loadBalancers()) {
            for (var listener : balancer.listeners()) {
                sets.add(one(listener.protocol(), listener.port().number()));
                listener.targets()
                        .forEach(to -> sets.add(one(listener.protocol(), to.port().number())));
            }
        }
        landscape.intents().forEach(intent -> sets.add(intent.services()));
        return sets;
    }

    private static ServiceSet one(Protocol protocol, int port) {
        return ServiceSet.of(protocol, PortRange.of(port));
    }
}
