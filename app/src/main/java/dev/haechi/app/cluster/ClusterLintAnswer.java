package dev.haechi.app.cluster;

import dev.haechi.kubernetes.http.RouteCode;
import dev.haechi.kubernetes.reach.LintCode;
import dev.haechi.network.lint.Severity;
import dev.haechi.text.Message;
import dev.haechi.text.Problem;
import dev.haechi.text.ProblemCode;
import java.util.List;

/**
 * What manifests say in vain or by mistake.
 *
 * @param findings the gravest first, then by place
 * @param missing what would have to be known to say whether policies count at all
 */
public record ClusterLintAnswer(List<Found> findings, List<Message> missing) {
    public ClusterLintAnswer {
        findings = List.copyOf(findings);
        missing = List.copyOf(missing);
    }

    /** One finding, and how much it matters. */
    public record Found(Problem problem, Severity severity) {
        static Found of(Problem problem) {
            return new Found(problem, severity(problem.code()));
        }

        private static Severity severity(ProblemCode code) {
            return switch (code) {
                case LintCode known -> severity(known);
                case RouteCode _ -> Severity.MEDIUM;
                case ProblemCode _ -> Severity.HIGH;
            };
        }

        private static Severity severity(LintCode code) {
            return switch (code) {
                case NOT_ENFORCED -> Severity.HIGH;
                case SELECTS_NOTHING,
                        MEANS_NOBODY,
                        PORT_OF_NOBODY,
                        EQUAL_PRIORITY,
                        NO_ENDPOINT,
                        NO_TARGET,
                        NO_BACKEND,
                        NOT_GRANTED,
                        OF_NO_TYPE,
                        SHADOWED,
                        NO_NAMES ->
                        Severity.MEDIUM;
                case RULE_SHADOWED -> Severity.LOW;
            };
        }
    }
}
