package dev.haechi.app.gate;

import dev.haechi.access.lease.Leases;
import java.time.Duration;
import java.util.function.Consumer;

/**
 * How long somebody waits for an environment that another one is changing.
 *
 * @param atMost then the wait is given up
 * @param told who has it, once, when a wait begins
 */
public record Patience(Duration atMost, Consumer<Leases.Answer.Busy> told) {

    /** Does not wait: work that can as well be done the next time. */
    public static Patience none() {
        return new Patience(Duration.ZERO, _ -> {});
    }

    /** Waits without a word: work that nobody watches. */
    public static Patience silent(Duration atMost) {
        return new Patience(atMost, _ -> {});
    }
}
