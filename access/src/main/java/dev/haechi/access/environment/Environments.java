package dev.haechi.access.environment;

import dev.haechi.access.lease.Lease;
import dev.haechi.model.id.EnvironmentName;
import java.util.List;
import java.util.Optional;

/** The environments that this machine knows. Safe for several threads and processes. */
public interface Environments {

    /** One of them; empty when it is not known. */
    Optional<EnvironmentRecord> find(EnvironmentName name);

    /** All, sorted by name. */
    List<EnvironmentRecord> all();

    /**
     * Writes down an environment, known or new.
     *
     * @throws dev.haechi.access.lease.LeaseLost when the lease has ended; nothing was written
     */
    void put(Lease lease, EnvironmentRecord environment);

    /**
     * Forgets an environment with its tokens, secrets, runs and releases; the audit record stays.
     *
     * @throws dev.haechi.access.lease.LeaseLost when the lease has ended; nothing was forgotten
     */
    void forget(Lease lease);
}
