package dev.haechi.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.haechi.model.flow.Disposition;
import dev.haechi.model.landscape.Landscape;
import dev.haechi.policy.control.Control;
import dev.haechi.policy.judgement.Assessment;
import dev.haechi.policy.judgement.Evidence;
import dev.haechi.policy.judgement.Verdict;

/** What tests say of one control; prints the assessment when it is otherwise. */
record JudgementAssert(Assessment assessment) {
    static JudgementAssert assertThatOf(Control control, Landscape landscape) {
        return new JudgementAssert(Judging.judge(control, landscape));
    }

    JudgementAssert is(Verdict verdict) {
        assertThat(assessment.verdict()).as(text()).isEqualTo(verdict);
        return this;
    }

    JudgementAssert passes() {
        is(Verdict.PASS);
        assertThat(assessment.proofs()).hasSize(1);
        return this;
    }

    JudgementAssert fails() {
        return is(Verdict.FAIL);
    }

    JudgementAssert isNotApplicable() {
        return is(Verdict.NA);
    }

    /** Some finding or missing fact reads so. */
    JudgementAssert saying(String part) {
        assertThat(text()).contains(part);
        return this;
    }

    /** UNKNOWN, naming the fact. */
    JudgementAssert misses(String fact) {
        is(Verdict.UNKNOWN);
        assertThat(assessment.doubts()).as(text()).anyMatch(doubt -> doubt.fact().contains(fact));
        return this;
    }

    /** The first finding shows a packet that arrives, past a rule. */
    JudgementAssert withPacketPast(String rule) {
        var packet =
                assessment.findings().stream()
                        .flatMap(finding -> finding.evidence().stream())
                        .filter(Evidence.Packet.class::isInstance)
                        .map(Evidence.Packet.class::cast)
                        .findFirst()
                        .orElseThrow(() -> new AssertionError("no packet: " + text()));
        assertThat(packet.trace().disposition()).as(text()).isEqualTo(Disposition.DELIVERED);
        assertThat(packet.admissions())
                .as(text())
                .anyMatch(one -> one.rule().filter(id -> id.value().equals(rule)).isPresent());
        return this;
    }

    private String text() {
        return Judging.text(assessment);
    }
}
