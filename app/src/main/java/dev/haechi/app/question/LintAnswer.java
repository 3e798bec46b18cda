package dev.haechi.app.question;

import dev.haechi.model.landscape.Origins;
import dev.haechi.network.lint.LintFinding;
import java.util.List;

/**
 * What is written in vain, by mistake or too widely.
 *
 * @param findings the gravest first, then by place
 * @param origins where things were written
 */
public record LintAnswer(List<LintFinding> findings, Origins origins) {
    public LintAnswer {
        findings = List.copyOf(findings);
    }
}
