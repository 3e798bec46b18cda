package dev.haechi.cloud.local.probe;

import com.sun.management.UnixOperatingSystemMXBean;
import dev.haechi.model.flow.Flow;
import dev.haechi.model.service.Protocol;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;

/**
 * Divides flows into those that are sent at once: as many as the process may have sockets for, for
 * every wave lasts as long as silence does.
 */
final class Waves {
    /** More would only wait for one another on the way. */
    private static final long MOST = 16_000;

    /** What else the process keeps open. */
    private static final long OTHERS = 2_000;

    private static final long FEWEST = 500;

    /** At the sender, and at the destination of a datagram one that answers. */
    private static final int FOR_A_DATAGRAM = 2;

    private Waves() {}

    /** How many sockets may be open at once, by what this process may have. */
    static long sockets() {
        var system = ManagementFactory.getOperatingSystemMXBean();
        long may =
                system instanceof UnixOperatingSystemMXBean unix
                        ? unix.getMaxFileDescriptorCount()
                        : FEWEST;
        return Math.clamp(may - OTHERS, FEWEST, MOST);
    }

    /**
     * In their order; none is empty.
     *
     * @param sockets at once, at least two
     */
    static List<List<Flow>> of(List<Flow> flows, long sockets) {
        var waves = new ArrayList<List<Flow>>();
        long free = 0;
        for (var flow : flows) {
            int its = flow.service().protocol().equals(Protocol.UDP) ? FOR_A_DATAGRAM : 1;
            if (its > free) {
                waves.add(new ArrayList<>());
                free = sockets;
            }
            waves.getLast().add(flow);
            free -= its;
        }
        return waves;
    }
}
