package dev.haechi.access.lease;

import dev.haechi.text.Outage;

/** A process tried to go on after its lease had ended. What it tried to write was not written. */
public final class LeaseLost extends RuntimeException implements Outage {

    public LeaseLost(Lease lease) {
        super(
                "the lease "
                        + lease.fence()
                        + " of environment "
                        + lease.environment()
                        + " held by '"
                        + lease.holder()
                        + "' has ended; nothing more was written. Run the command again: it goes"
                        + " on from what is recorded");
    }
}
