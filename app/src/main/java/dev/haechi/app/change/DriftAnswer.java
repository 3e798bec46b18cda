package dev.haechi.app.change;

import java.util.List;

/**
 * What of an environment is not as it was applied last.
 *
 * @param environment its name
 * @param network what differs in the network, and what puts it right
 * @param services with fewer running replicas than they must have
 */
public record DriftAnswer(String environment, List<Difference> network, List<Missing> services) {
    public DriftAnswer {
        network = List.copyOf(network);
        services = List.copyOf(services);
    }

    /**
     * A service with too few replicas.
     *
     * @param running replicas
     * @param least replicas that have to run
     */
    public record Missing(String service, int running, int least) {}

    /** Whether anything differs. */
    public boolean differs() {
        return !network.isEmpty() || !services.isEmpty();
    }
}
