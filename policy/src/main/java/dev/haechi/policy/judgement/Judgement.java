package dev.haechi.policy.judgement;

import dev.haechi.model.json.LandscapeDigest;
import dev.haechi.policy.control.Control;
import dev.haechi.policy.control.Parameters;
import dev.haechi.text.Message;
import java.time.Instant;
import java.util.List;

/**
 * What policy says of a landscape.
 *
 * @param assessments one per control, the worst first
 * @param remarks about waivers that do not count or are not needed
 * @param landscape what was judged
 * @param parameters by which
 */
public record Judgement(
        List<Assessment> assessments,
        List<Message> remarks,
        LandscapeDigest landscape,
        Parameters parameters,
        Instant at) {
    public Judgement {
        assessments = assessments.stream().sorted(Assessment.WORST_FIRST).toList();
        remarks = List.copyOf(remarks);
    }

    /** Whether a CRITICAL control fails or is unknown without a waiver: then nothing goes up. */
    public boolean blocks() {
        return assessments.stream().anyMatch(Assessment::blocks);
    }

    /** Whether every control passes, is waived or does not apply. */
    public boolean clean() {
        return assessments.stream().noneMatch(Assessment::open);
    }

    public Assessment of(Control control) {
        return assessments.stream()
                .filter(one -> one.control() == control)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(control + " was not judged"));
    }
}
