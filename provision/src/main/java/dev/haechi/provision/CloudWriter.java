package dev.haechi.provision;

import dev.haechi.model.id.EnvironmentName;
import java.time.Duration;

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
}
