package dev.haechi.network.probe;

import dev.haechi.model.service.Service;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

/**
 * Ports to send from, one after the other: outside the usual range of clients, so that nobody
 * else's are taken, and none that is sent to. They begin somewhere else each time: a router
 * remembers for minutes how it led a packet from the same port before its rules changed.
 */
final class SourcePorts {
    private static final int FIRST = 20_000;
    private static final int COUNT = 10_000;

    private final Set<Integer> taken;
    private int last;

    private SourcePorts(Set<Integer> taken, int last) {
        this.taken = taken;
        this.last = last;
    }

    static SourcePorts besides(List<Service> services, RandomGenerator random) {
        var taken =
                services.stream()
                        .filter(service -> service.protocol().hasPorts())
                        .map(Service::detail)
                        .collect(Collectors.toUnmodifiableSet());
        return new SourcePorts(taken, random.nextInt(COUNT));
    }

    int next() {
        do {
            last = (last + 1) % COUNT;
        } while (taken.contains(FIRST + last));
        return FIRST + last;
    }
}
