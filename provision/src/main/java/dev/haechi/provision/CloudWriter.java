package dev.haechi.provision;

import dev.haechi.model.id.EnvironmentName;
import java.time.Duration;
import java.util.List;

/** Changes what is there. */
public interface CloudWriter {
    /**
     * Makes one change. A second time, with the same key or after a crash at any point, it ends in
     * the same state as once.
     *
     * @param key names this effect of this plan
     * @param within how long it may take
     * @throws CloudUnavailable when it could not be made, saying what state was left
     */
    void apply(EnvironmentName environment, Change change, IdempotencyKey key, Duration within);

    /** How many changes it makes at once; 1 where a provider knows only single ones. */
    default int atOnce() {
        return 1;
    }

    /**
     * Makes changes that follow each other in a plan, in their order or all at once. A second time,
     * or after a crash at any point, it ends in the same state as once.
     *
     * @param effects {@link #atOnce} of them at most
     * @param within how long all of them may take
     * @throws CloudUnavailable when one could not be made; any of them may have been made then
     */
    default void apply(EnvironmentName environment, List<Effect> effects, Duration within) {
        effects.forEach(one -> apply(environment, one.change(), one.key(), within));
    }
}
