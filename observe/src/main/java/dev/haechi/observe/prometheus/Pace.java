package dev.haechi.observe.prometheus;

import java.time.Duration;

/**
 * How fast faults are noticed.
 *
 * @param scrape between two scrapes; whole seconds, at least one
 * @param dead how long no replica of a service answers before that is an alert
 * @param weak how long a service lacks replicas or fails requests before that is an alert
 */
public record Pace(Duration scrape, Duration dead, Duration weak) {
    /** A dead service is an alert within half a minute. */
    public static final Pace USUAL =
            new Pace(Duration.ofSeconds(5), Duration.ofSeconds(15), Duration.ofMinutes(2));

    public Pace {
        if (scrape.toSeconds() < 1 || dead.isNegative() || weak.isNegative()) {
            throw new IllegalArgumentException("a pace of " + scrape + ", " + dead + ", " + weak);
        }
    }
}
