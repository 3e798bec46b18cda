package dev.haechi.policy.judgement;

import dev.haechi.policy.control.Control;
import dev.haechi.policy.control.Severity;
import dev.haechi.text.Message;
import java.util.Comparator;
import java.util.List;

/**
 * How one control fares.
 *
 * @param summary one sentence: what was proved, what is missing, why it does not apply
 * @param findings violations that were worked out; covered ones too
 * @param more violations that were only counted
 * @param doubts missing facts; covered ones too
 * @param proofs evidence of a PASS
 */
public record Assessment(
        Control control,
        Verdict verdict,
        Message summary,
        List<Finding> findings,
        int more,
        List<Doubt> doubts,
        List<Evidence> proofs) {
    /** The worst first: what is wrong or unknown by severity, then the rest. */
    public static final Comparator<Assessment> WORST_FIRST =
            Comparator.comparingInt((Assessment one) -> rank(one.verdict()))
                    .thenComparing(one -> one.control().severity())
                    .thenComparing(Assessment::verdict)
                    .thenComparing(one -> one.control().id());

    public Assessment {
        findings = List.copyOf(findings);
        doubts = List.copyOf(doubts);
        proofs = List.copyOf(proofs);
    }

    /** UNKNOWN is as loud as FAIL. */
    private static int rank(Verdict verdict) {
        return switch (verdict) {
            case FAIL, UNKNOWN -> 0;
            case WAIVED -> 1;
            case PASS -> 2;
            case NA -> 3;
        };
    }

    /** Whether something is wrong or unknown and nobody has answered for it. */
    public boolean open() {
        return rank(verdict) == 0;
    }

    /** Whether it stops a deployment. */
    public boolean blocks() {
        return open() && control.severity() == Severity.CRITICAL;
    }
}
