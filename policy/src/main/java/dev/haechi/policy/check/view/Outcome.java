package dev.haechi.policy.check.view;

import dev.haechi.policy.judgement.Doubt;
import dev.haechi.policy.judgement.Finding;
import dev.haechi.text.Message;
import java.util.List;
import java.util.Optional;

/**
 * What a check found, before waivers.
 *
 * @param findings violations, worked out
 * @param more violations that were only counted
 * @param notApplicable why there is nothing to check; empty when there was something
 * @param questions how many things and pairs were asked about
 */
public record Outcome(
        List<Finding> findings,
        int more,
        List<Doubt> doubts,
        Optional<Message> notApplicable,
        int questions) {
    public Outcome {
        findings = List.copyOf(findings);
        doubts = List.copyOf(doubts);
    }
}
