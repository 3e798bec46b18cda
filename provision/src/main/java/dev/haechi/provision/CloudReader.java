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
}
