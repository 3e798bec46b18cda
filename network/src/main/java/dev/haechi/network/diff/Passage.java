package dev.haechi.network.diff;

import dev.haechi.model.flow.Flow;
import dev.haechi.model.service.Service;
import java.util.Optional;

/**
 * One connection.
 *
 * @param written the packet that its opener writes
 * @param asked what the receiver is asked for by who passes it on; empty when nobody does
 */
public record Passage(Flow written, Optional<Service> asked) {
    static Passage direct(Flow flow) {
        return new Passage(flow, Optional.empty());
    }

    /** What the receiver is asked for. */
    public Service service() {
        return asked.orElse(written.service());
    }
}
