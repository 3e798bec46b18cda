package dev.haechi.delivery.run;

import dev.haechi.text.Outage;

/** A worker went on with a run that another one has claimed since. Nothing was written. */
public final class RunLost extends RuntimeException implements Outage {

    public RunLost(RunClaim claim) {
        super(
                "run "
                        + claim.run().id()
                        + " was taken over from worker '"
                        + claim.worker()
                        + "' (attempt "
                        + claim.attempt()
                        + "), because its heartbeat was late; the other worker finishes it");
    }
}
