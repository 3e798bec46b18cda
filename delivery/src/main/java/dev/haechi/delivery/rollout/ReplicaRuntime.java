package dev.haechi.delivery.rollout;

import dev.haechi.model.id.EnvironmentName;
import dev.haechi.model.id.InstanceId;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

/**
 * Runs containers in slots. A step is done completely or not at all as far as {@link #observe}
 * tells, and doing it a second time changes nothing: whoever was interrupted observes, plans anew
 * and goes on. Steps of different services may be applied at once.
 */
public interface ReplicaRuntime {
    /** What runs or lies about in an environment, by service and slot. */
    List<Replica> observe(EnvironmentName environment);

    /**
     * Whether a replica may have ended since {@link #observe} was asked the last time. Costs next
     * to nothing; always true where that cannot be told without observing.
     */
    default boolean mayHaveChanged(EnvironmentName environment) {
        return true;
    }

    /**
     * Calls the listener with what was observed, at first and whenever it changes, until closed.
     * The listener is called by one thread at a time and may block.
     */
    Watch watch(EnvironmentName environment, Consumer<List<Replica>> listener);

    /** Does a step; returns when it is done or has failed. */
    StepOutcome apply(RolloutStep step);

    /**
     * Replaces the files in {@code /etc/haechi} of a running replica at once and tells it to read
     * them (SIGHUP). A replica that refuses its files goes on with the former ones.
     */
    StepOutcome configure(Revision revision, InstanceId slot);

    /**
     * Whether all that calls a service is led to exactly its running replicas. Costs a look into
     * the network of each caller.
     *
     * @param revision any one of the service: its slots and callers count alone
     * @param observed what {@link #observe} told
     */
    boolean leadsCalls(Revision revision, List<Replica> observed);

    /** The last lines that a replica printed. */
    List<String> lastLines(EnvironmentName environment, InstanceId slot, int most);

    /**
     * Every line that a replica prints from now on, after the last {@code before} ones, until the
     * replica ends or the watch is closed.
     */
    Watch follow(EnvironmentName environment, InstanceId slot, int before, Consumer<String> line);

    /** What the running replicas of an environment have used. */
    List<Usage> usage(EnvironmentName environment);

    /** Ends everything of an environment and leaves nothing of it running. */
    void clear(EnvironmentName environment, Duration grace);

    /** Something that goes on until it is closed. */
    interface Watch extends AutoCloseable {
        @Override
        void close();
    }
}
