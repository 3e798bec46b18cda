package dev.haechi.access.lease;

import dev.haechi.model.id.EnvironmentName;
import java.time.Duration;
import java.time.Instant;

/**
 * Gives at most one lease per environment at a time, whatever process asks. The store's own clock
 * decides when one has run out.
 */
public interface Leases {

    /** The answer to a request. */
    sealed interface Answer {
        /** It is yours. */
        record Granted(Lease lease) implements Answer {}

        /**
         * Somebody else has it.
         *
         * @param holder who, doing what
         * @param until when it runs out unless it is renewed
         */
        record Busy(String holder, Instant until) implements Answer {}
    }

    /** Asks for the lease of an environment; does not wait. */
    Answer acquire(EnvironmentName environment, String holder, Duration life);

    /**
     * Lets a lease live for another while from now on.
     *
     * @throws LeaseLost when it has run out or another one was given since
     */
    void renew(Lease lease, Duration life);

    /** Gives a lease back; one that was lost already is left alone. */
    void release(Lease lease);

    /**
     * Passes while the lease holds.
     *
     * @throws LeaseLost when it has run out or another one was given since
     */
    void check(Lease lease);
}
