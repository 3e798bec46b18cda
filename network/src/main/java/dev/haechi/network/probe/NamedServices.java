package dev.haechi.network.probe;

import dev.haechi.model.filter.AclRule;
import dev.haechi.model.filter.Action;
import dev.haechi.model.landscape.Landscape;
import dev.haechi.model.service.PortRange;
import dev.haechi.model.service.Protocol;
import dev.haechi.model.service.Service;
import dev.haechi.model.service.ServiceSet;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The services that are worth a packet: those at the edges of every span that a rule, listener or
 * declared flow names, the same port of the other transport, and random others.
 */
record NamedServices(List<Service> all) {
    private static final int RANDOM_EACH = 2;
    private static final int LAST_PORT = 65_535;

    /** ICMPv6 echo request (RFC 4443 section 4.1): type 128, code 0. */
    private static final Service PING_V6 = new Service(Protocol.ICMPV6, 128 << 8);

    NamedServices {
        all = List.copyOf(all);
    }

    static NamedServices of(Landscape landscape, long seed) {
        var services = new TreeSet<Service>();
        named(landscape).forEach(set -> edges(set, services));
        services.add(Service.ping());
        services.add(PING_V6);
        var random = new SplittableRandom(seed);
        for (int i = 0; i < RANDOM_EACH; i++) {
            services.add(Service.tcp(random.nextInt(1, LAST_PORT)));
            services.add(Service.udp(random.nextInt(1, LAST_PORT)));
        }
        return new NamedServices(new ArrayList<>(services));
    }

    /** All of them: what is closed at a place is as much a claim as what is open. */
    List<Service> towards(Place place) {
        return place.addresses().isEmpty() ? List.of() : all;
    }

    private static Stream<ServiceSet> named(Landscape landscape) {
        var rules =
                landscape.groups().stream()
                        .flatMap(group -> group.rules().stream())
                        .map(rule -> rule.services());
        var acls =
                landscape.acls().stream()
                        .flatMap(
                                acl -> Stream.concat(acl.ingress().stream(), acl.egress().stream()))
                        .filter(rule -> rule.action() == Action.ALLOW)
                        .map(AclRule::services);
        var listeners =
                landscape.loadBalancers().stream()
                        .flatMap(balancer -> balancer.listeners().stream())
                        .map(
                                listener ->
                                        ServiceSet.of(
                                                listener.protocol(),
                                                PortRange.of(listener.port().number())));
        var intents = landscape.intents().stream().map(intent -> intent.services());
        return Stream.of(rules, acls, listeners, intents).flatMap(set -> set);
    }

    private static void edges(ServiceSet set, TreeSet<Service> services) {
        for (var span : set.spans()) {
            if (span.protocol().equals(Protocol.TCP) || span.protocol().equals(Protocol.UDP)) {
                add(span.protocol(), span.details().first(), services);
                add(span.protocol(), span.details().last(), services);
            }
        }
    }

    private static void add(Protocol protocol, int port, TreeSet<Service> services) {
        if (port > 0 && port < LAST_PORT) {
            services.add(new Service(protocol, port));
        }
    }
}
