package dev.haechi.delivery.run;

import java.time.Instant;
import java.util.Optional;

/**
 * One attempt, from the push to its end, to put a commit into service.
 *
 * @param id of it
 * @param request what was asked for
 * @param state how far it is
 * @param attempt how many workers have begun it; more than one after a crash
 * @param progress what is or was being done last, for people; empty before it begins
 * @param approver who approved the candidate, where one was needed
 * @param queued when it was asked for
 * @param finished when it ended
 * @param reason why it failed
 */
public record Run(
        RunId id,
        RunRequest request,
        RunState state,
        int attempt,
        String progress,
        Optional<String> approver,
        Instant queued,
        Optional<Instant> finished,
        Optional<String> reason) {
    public Run {
        if (attempt < 0) {
            throw new IllegalArgumentException("run " + id + " has " + attempt + " attempts");
        }
        if (state.isOver() != finished.isPresent()) {
            throw new IllegalArgumentException("run " + id + " is " + state + ": finished or not?");
        }
    }
}
