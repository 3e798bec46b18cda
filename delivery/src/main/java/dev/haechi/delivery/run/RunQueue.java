package dev.haechi.delivery.run;

import dev.haechi.model.id.EnvironmentName;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Runs, recorded before anything is done and until long after. A worker that dies loses its claim
 * when its heartbeat is late; the run is then claimed again, and fails with the reason when it has
 * been begun {@link #MOST_ATTEMPTS} times. No two workers have one run, and no service has two runs
 * under way. Safe for several threads and processes.
 */
public interface RunQueue {
    /** So often is a run begun whose workers die. */
    int MOST_ATTEMPTS = 3;

    /**
     * Asks for a run. The same commit of the same service is not queued twice: while it waits or
     * runs, that run is the answer.
     */
    Run enqueue(RunRequest request);

    /** Like {@link #enqueue}, but another person has to approve it first. */
    Run propose(RunRequest request);

    /**
     * Queues a candidate.
     *
     * @return the run; empty when it is no candidate (any more)
     */
    Optional<Run> approve(RunId id, String approver);

    /** The oldest run that can begin now; empty when there is none. Does not wait. */
    Optional<RunClaim> claim(String worker, Duration life);

    /**
     * Says that the worker lives, and what it does.
     *
     * @throws RunLost when the claim has passed to another worker
     */
    void heartbeat(RunClaim claim, String progress, Duration life);

    /**
     * Ends a run well.
     *
     * @throws RunLost when the claim has passed to another worker
     */
    void succeed(RunClaim claim);

    /**
     * Ends a run badly.
     *
     * @param reason for people, without secrets
     * @throws RunLost when the claim has passed to another worker
     */
    void fail(RunClaim claim, String reason);

    /** One run; empty when there never was one of that number. */
    Optional<Run> find(RunId id);

    /** The newest of an environment, newest first. */
    List<Run> newest(EnvironmentName environment, int most);

    /** Returns as soon as something was queued, at the latest after the time given. */
    void awaitWork(Duration most);
}
