package dev.haechi.cloud.local.probe;

import dev.haechi.model.flow.Flow;
import dev.haechi.provision.Prober;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** One flow on its way; what is known of it first stays. */
final class Shot {
    private final Flow flow;
    private final AtomicReference<Prober.@Nullable Arrival> arrival = new AtomicReference<>();

    Shot(Flow flow) {
        this.flow = flow;
    }

    Flow flow() {
        return flow;
    }

    void settle(Prober.Arrival known) {
        arrival.compareAndSet(null, known);
    }

    boolean settled() {
        return arrival.get() != null;
    }

    /** Silence until the end is an answer too. */
    Prober.Arrival arrival() {
        var known = arrival.get();
        return known == null ? new Prober.Blocked() : known;
    }
}
