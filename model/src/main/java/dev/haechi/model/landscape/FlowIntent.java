package dev.haechi.model.landscape;

import dev.haechi.model.flow.Endpoint;
import dev.haechi.model.id.IntentId;
import dev.haechi.model.service.ServiceSet;
import java.util.List;

/**
 * A flow that somebody declared: it has to work, and what is not declared ought not to.
 *
 * @param purpose why
 */
public record FlowIntent(
        IntentId id, List<Endpoint> from, List<Endpoint> to, ServiceSet services, String purpose) {
    public FlowIntent {
        from = List.copyOf(from);
        to = List.copyOf(to);
    }
}
