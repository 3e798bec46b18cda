package dev.haechi.delivery.rollout;

import dev.haechi.model.id.EnvironmentName;
import dev.haechi.model.id.InstanceId;
import dev.haechi.model.id.ServiceName;
import java.time.Duration;
import java.util.List;

/** One thing that is done to get from what runs to what should run. */
public sealed interface RolloutStep {
    /** A replica begins in each of the free slots, all at once; nobody calls them yet. */
    record Start(Revision revision, List<Slot> slots) implements RolloutStep {
        public Start {
            slots = List.copyOf(slots);
        }
    }

    /** Waits until each of the replicas can serve. */
    record AwaitHealthy(Revision revision, List<Slot> slots) implements RolloutStep {
        public AwaitHealthy {
            slots = List.copyOf(slots);
        }
    }

    /**
     * From here on new connections of the callers go to exactly these replicas; open ones stay
     * where they are.
     */
    record Admit(Revision revision, List<Slot> live) implements RolloutStep {
        public Admit {
            live = List.copyOf(live);
        }
    }

    /**
     * Waits until nothing is connected to the replicas any more.
     *
     * @param atMost then whatever is still connected is given up
     */
    record Drain(Revision revision, List<InstanceId> slots, Duration atMost)
            implements RolloutStep {
        public Drain {
            slots = List.copyOf(slots);
        }
    }

    /**
     * Ends replicas: politely first, by force after the grace. The slots are free afterwards.
     *
     * @param service for people
     */
    record Stop(
            EnvironmentName environment,
            ServiceName service,
            List<InstanceId> slots,
            Duration grace)
            implements RolloutStep {
        public Stop {
            slots = List.copyOf(slots);
        }
    }
}
