package dev.haechi.model.governance;

import dev.haechi.model.address.AddressSet;
import dev.haechi.model.flow.Flow;
import dev.haechi.model.service.ServiceSet;

/**
 * The flows from some addresses to others on some services. An address that a floating IP stands
 * for is meant together with that floating IP.
 */
public record FlowScope(AddressSet sources, AddressSet destinations, ServiceSet services) {
    /** Whether the flow is one of these. */
    public boolean covers(Flow flow) {
        return sources.contains(flow.source())
                && destinations.contains(flow.destination())
                && services.contains(flow.service());
    }

    @Override
    public String toString() {
        return services + " " + sources + " → " + destinations;
    }
}
