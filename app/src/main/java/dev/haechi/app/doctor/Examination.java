package dev.haechi.app.doctor;

import java.util.List;
import java.util.Optional;

/**
 * What the machine brings.
 *
 * @param ready true when nothing is missing that is needed
 * @param findings one for each prerequisite, in the order of the list
 * @param command the one command that installs all missing packages; empty when none is missing
 */
public record Examination(boolean ready, List<Finding> findings, Optional<String> command) {
    public Examination {
        findings = List.copyOf(findings);
    }

    /** What is needed, and missing or not good enough. */
    public List<Finding> missing() {
        return findings.stream().filter(one -> one.needed() && !one.present()).toList();
    }
}
