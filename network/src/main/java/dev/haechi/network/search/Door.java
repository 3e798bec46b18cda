package dev.haechi.network.search;

import dev.haechi.model.compute.LoadBalancer;
import dev.haechi.model.id.Id;
import dev.haechi.network.atlas.Cohort;
import java.util.List;

/** A place that takes a connection and opens another. */
sealed interface Door {
    /** What a path through it passes. */
    List<Id> places();

    /** One listener of a load balancer. */
    record Listening(LoadBalancer balancer, LoadBalancer.Listener listener, List<Id> places)
            implements Door {}

    /** A forward proxy, which connects to whatever its client names. */
    record Proxying(Cohort cohort, dev.haechi.model.flow.Endpoint instance, List<Id> places)
            implements Door {}
}
