package dev.haechi.model.flow;

import dev.haechi.model.id.Id;
import java.util.List;

/**
 * A place that a packet passed.
 *
 * @param place an instance, subnet, gateway, peering, hub, load balancer …
 * @param steps what happened there, in order
 */
public record Hop(Id place, List<Step> steps) {
    public Hop {
        steps = List.copyOf(steps);
    }
}
