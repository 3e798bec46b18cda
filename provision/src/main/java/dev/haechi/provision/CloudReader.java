package dev.haechi.provision;

import dev.haechi.model.id.EnvironmentName;
import java.time.Duration;

/** Looks, and changes nothing. */
public interface CloudReader {
    /**
     * What really is there of an environment, as the provider itself says it.
     *
     * @param within how long it may take
     * @throws CloudUnavailable when it cannot be found out
     */
    Observation observe(EnvironmentName environment, Duration within);

    /**
     * Whether anything of an environment may have changed since this was asked the last time. Costs
     * next to nothing; always true where a provider cannot tell without looking.
     */
    default boolean mayHaveChanged(EnvironmentName environment) {
        return true;
    }

    /** Nobody will ask about an environment for a while: what was kept for that is let go. */
    default void lookAway(EnvironmentName environment) {}
}
