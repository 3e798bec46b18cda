package dev.haechi.acceptance;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Waits for what somebody else does. */
final class Eventually {
    private static final Duration SOON = Duration.ofSeconds(5);
    private static final long PAUSE_MILLIS = 200;

    private Eventually() {}

    /** Looks until it is as expected, at most as long as that; what was seen last. */
    static <T> T within(Duration most, Supplier<T> look, Predicate<T> expected) {
        long end = System.nanoTime() + most.toNanos();
        var seen = look.get();
        while (!expected.test(seen) && System.nanoTime() < end) {
            pause();
            seen = look.get();
        }
        return seen;
    }

    /** For what ends by itself within moments. */
    static <T> T settled(Supplier<T> look, Predicate<T> expected) {
        return within(SOON, look, expected);
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted while waiting", e);
        }
    }
}
