package dev.haechi.app.worker;

import dev.haechi.delivery.run.RunClaim;
import dev.haechi.delivery.run.RunLost;
import dev.haechi.delivery.run.RunQueue;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Keeps the claim of a run alive on a thread of its own until it is closed, and passes on what is
 * being done.
 */
final class RunHeartbeat implements AutoCloseable {
    private static final int BEATS_PER_LIFE = 4;

    private final RunQueue queue;
    private final RunClaim claim;
    private final Duration life;
    private final CountDownLatch closed = new CountDownLatch(1);
    private volatile String progress = "begun";

    private RunHeartbeat(RunQueue queue, RunClaim claim, Duration life) {
        this.queue = queue;
        this.claim = claim;
        this.life = life;
    }

    static RunHeartbeat start(RunQueue queue, RunClaim claim, Duration life) {
        var heartbeat = new RunHeartbeat(queue, claim, life);
        Thread.ofVirtual().name("run-" + claim.run().id()).start(heartbeat::beat);
        return heartbeat;
    }

    /** What is being done from now on, for people who look. */
    void progress(String what) {
        progress = what;
    }

    private void beat() {
        long pause = life.toMillis() / BEATS_PER_LIFE;
        try {
            while (!closed.await(pause, TimeUnit.MILLISECONDS)) {
                if (!beaten()) {
                    return;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean beaten() {
        try {
            queue.heartbeat(claim, progress, life);
            return true;
        } catch (RunLost _) {
            return false; // another worker has it; what this one writes is refused
        } catch (RuntimeException _) {
            return true; // the store is away; the next beat tries again
        }
    }

    @Override
    public void close() {
        closed.countDown();
    }
}
