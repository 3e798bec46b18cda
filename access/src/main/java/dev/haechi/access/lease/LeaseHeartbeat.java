package dev.haechi.access.lease;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Renews a lease three times in each of its lives, on a thread of its own, until it is closed;
 * closing gives the lease back. A renewal that fails is not repeated forever: the lease then runs
 * out by itself, and the next write under it is refused.
 */
public final class LeaseHeartbeat implements AutoCloseable {
    private static final int BEATS_PER_LIFE = 3;
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Leases leases;
    private final Lease lease;
    private final Duration life;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread thread;

    private LeaseHeartbeat(Leases leases, Lease lease, Duration life) {
        this.leases = leases;
        this.lease = lease;
        this.life = life;
        this.thread = Thread.ofVirtual().name("lease-" + lease.environment()).unstarted(this::beat);
    }

    /** Begins to renew. */
    public static LeaseHeartbeat start(Leases leases, Lease lease, Duration life) {
        var heartbeat = new LeaseHeartbeat(leases, lease, life);
        heartbeat.thread.start();
        return heartbeat;
    }

    /** The lease that is kept alive. */
    public Lease lease() {
        return lease;
    }

    @Override
    public void close() {
        closed.countDown();
        try {
            thread.join(PATIENCE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        leases.release(lease);
    }

    private void beat() {
        long pause = life.toMillis() / BEATS_PER_LIFE;
        try {
            while (!closed.await(pause, TimeUnit.MILLISECONDS)) {
                if (!renewed()) {
                    return;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** An outage of the store may pass before the lease runs out; a lost lease stays lost. */
    private boolean renewed() {
        try {
            leases.renew(lease, life);
            return true;
        } catch (LeaseLost _) {
            return false;
        } catch (RuntimeException _) {
            return true; // the store is away: the next beat tries again, the next write reports it
        }
    }
}
