package dev.haechi.policy;

import dev.haechi.model.json.LandscapeDigest;
import dev.haechi.model.landscape.Origins;
import dev.haechi.network.answer.Reachability;
import dev.haechi.policy.check.Checks;
import dev.haechi.policy.check.view.Case;
import dev.haechi.policy.check.view.Outcome;
import dev.haechi.policy.control.Control;
import dev.haechi.policy.control.Parameters;
import dev.haechi.policy.judgement.Assessment;
import dev.haechi.policy.judgement.Evidence;
import dev.haechi.policy.judgement.Judgement;
import dev.haechi.policy.judgement.Records;
import dev.haechi.policy.judgement.Verdict;
import dev.haechi.text.Message;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Judges what packets can do by what they may do. */
public final class Policy {
    /** From how many instances on it is worth it to occupy several processors. */
    public static final int LARGE = 2_000;

    private Policy() {}

    /**
     * Judges a landscape by every control of this release. The same input gives the same judgement.
     * A control passes only when its question has no counterexample and every fact that it asks for
     * is known.
     *
     * @param network the landscape, ready to be asked, by several threads at a time
     * @param origins where rules were written, to be shown with them
     * @param records people and waivers
     * @param at the time of the judgement, by which waivers expire
     */
    public static Judgement judge(
            Reachability network,
            Origins origins,
            Records records,
            Parameters parameters,
            Instant at) {
        return judge(
                network,
                LandscapeDigest.of(network.landscape()),
                origins,
                records,
                parameters,
                at,
                Integer.MAX_VALUE);
    }

    /**
     * The same, for a landscape whose digest is known and that may have more violations than
     * anybody reads.
     *
     * @param limit how many of each control are worked out; further ones are counted. All are where
     *     there are waivers, which may cover any of them
     */
    public static Judgement judge(
            Reachability network,
            LandscapeDigest digest,
            Origins origins,
            Records records,
            Parameters parameters,
            Instant at,
            int limit) {
        int worked = records.waivers().isEmpty() ? limit : Integer.MAX_VALUE;
        var subject = Case.of(network, origins, parameters, worked);
        var day = at.atZone(parameters.zone()).toLocalDate();
        var waivers = new Waivers(network.index(), records, day);
        var remarks = new ArrayList<>(waivers.refused());
        var assessments = new ArrayList<Assessment>();
        for (var checked : check(subject)) {
            var outcome = waivers.cover(checked.control(), checked.outcome(), remarks);
            assessments.add(assess(checked.control(), outcome, digest, at));
        }
        return new Judgement(assessments, remarks, digest, parameters, at);
    }

    /** What a check found, before waivers. */
    private record Checked(Control control, Outcome outcome) {}

    /** Every control, in their order. In a large landscape they are checked side by side. */
    private static List<Checked> check(Case subject) {
        return subject.landscape().instances().size() > LARGE
                ? sideBySide(subject)
                : Stream.of(Control.values()).map(control -> checked(control, subject)).toList();
    }

    /** Those first that do not ask at a glance: what tells it is made meanwhile. */
    private static List<Checked> sideBySide(Case subject) {
        return Stream.of(Control.values())
                .sorted(Comparator.comparing(Checks::glances))
                .toList()
                .parallelStream()
                .map(control -> checked(control, subject))
                .toList()
                .stream()
                .sorted(Comparator.comparing(Checked::control))
                .toList();
    }

    private static Checked checked(Control control, Case subject) {
        return new Checked(control, Checks.check(control, subject));
    }

    private static Assessment assess(
            Control control, Outcome outcome, LandscapeDigest digest, Instant at) {
        var verdict = verdict(outcome);
        List<Evidence> proofs =
                verdict == Verdict.PASS
                        ? List.of(
                                new Evidence.Proven(
                                        control.formula(), outcome.questions(), digest, at))
                        : List.of();
        return new Assessment(
                control,
                verdict,
                summary(verdict, outcome),
                outcome.findings(),
                outcome.more(),
                outcome.doubts(),
                proofs);
    }

    private static Verdict verdict(Outcome outcome) {
        // What is only counted has no waiver: with waivers everything is worked out.
        if (outcome.more() > 0
                || outcome.findings().stream().anyMatch(finding -> finding.waivers().isEmpty())) {
            return Verdict.FAIL;
        }
        if (outcome.doubts().stream().anyMatch(doubt -> doubt.waivers().isEmpty())) {
            return Verdict.UNKNOWN;
        }
        if (!outcome.findings().isEmpty() || !outcome.doubts().isEmpty()) {
            return Verdict.WAIVED;
        }
        return outcome.notApplicable().isPresent() ? Verdict.NA : Verdict.PASS;
    }

    private static Message summary(Verdict verdict, Outcome outcome) {
        return switch (verdict) {
            case FAIL -> Message.of(PolicyText.FAILS, outcome.findings().size() + outcome.more());
            case UNKNOWN -> Message.of(PolicyText.UNKNOWN, outcome.doubts().size());
            case WAIVED ->
                    Message.of(
                            PolicyText.WAIVED, outcome.findings().size() + outcome.doubts().size());
            case PASS -> Message.of(PolicyText.PASSES, outcome.questions());
            case NA -> outcome.notApplicable().orElseThrow();
        };
    }
}
