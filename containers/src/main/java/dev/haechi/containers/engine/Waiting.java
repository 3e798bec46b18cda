package dev.haechi.containers.engine;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits for something that does not tell by itself when it happens. */
public final class Waiting {
    private static final Duration STEP = Duration.ofMillis(20);

    private Waiting() {}

    /** Whether it came true before the time was over. Looks at least once. */
    public static boolean until(Duration atMost, BooleanSupplier condition) {
        long deadline = System.nanoTime() + atMost.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                return false;
            }
            if (Thread.interrupted()) {
                Thread.currentThread().interrupt();
                throw new EngineUnavailable("interrupted while waiting", null);
            }
            LockSupport.parkNanos(STEP.toNanos());
        }
        return true;
    }
}
