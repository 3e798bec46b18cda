package dev.haechi.observe.slack;

import java.time.Duration;
import java.util.Optional;

/**
 * How long to wait after a failure, doubling each time, and when to give up.
 *
 * @param first after the first failure
 * @param longest that a wait ever is
 * @param attempts in all, at least one
 */
public record BackOff(Duration first, Duration longest, int attempts) {
    /** Twelve attempts within about four hours. */
    public static final BackOff USUAL =
            new BackOff(Duration.ofSeconds(5), Duration.ofMinutes(30), 12);

    public BackOff {
        if (first.isNegative() || first.isZero() || longest.compareTo(first) < 0 || attempts < 1) {
            throw new IllegalArgumentException(
                    "waits from " + first + " to " + longest + ", " + attempts + " attempts");
        }
    }

    /**
     * How long to wait now; empty: give up.
     *
     * @param failed attempts so far, at least one
     */
    public Optional<Duration> after(int failed) {
        if (failed >= attempts) {
            return Optional.empty();
        }
        var wait = first;
        for (int i = 1; i < failed && wait.compareTo(longest) < 0; i++) {
            wait = wait.multipliedBy(2);
        }
        return Optional.of(wait.compareTo(longest) < 0 ? wait : longest);
    }
}
