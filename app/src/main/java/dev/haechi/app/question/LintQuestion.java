package dev.haechi.app.question;

import dev.haechi.app.design.Design;
import dev.haechi.network.lint.Lint;
import dev.haechi.network.lint.LintFinding;
import dev.haechi.network.lint.Severity;
import dev.haechi.policy.control.Parameters;
import dev.haechi.text.Origin;
import java.util.Comparator;

/**
 * What is written in vain, by mistake or too widely?
 *
 * @param least findings that matter less are left out
 */
public record LintQuestion(Severity least) {
    /** The answer. Costs what {@link Lint#of} costs. */
    public LintAnswer ask(Design design) {
        var guarded = Parameters.DEFAULTS.guardedPorts();
        var findings =
                Lint.of(design.network(), guarded).stream()
                        .filter(one -> one.code().severity().compareTo(least) <= 0)
                        .sorted(order(design))
                        .toList();
        return new LintAnswer(findings, design.origins());
    }

    private static Comparator<LintFinding> order(Design design) {
        return Comparator.comparing((LintFinding one) -> one.code().severity())
                .thenComparing(
                        one -> one.problem(design.origins()).origin().orElse(null),
                        Comparator.nullsLast(Comparator.<Origin>naturalOrder()));
    }
}
