package dev.haechi.app.estate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.haechi.app.design.CheckQuestion;
import dev.haechi.app.design.Design;
import dev.haechi.model.landscape.Origins;
import dev.haechi.network.Network;
import dev.haechi.policy.check.Checks;
import dev.haechi.policy.check.view.Case;
import dev.haechi.policy.control.Control;
import dev.haechi.policy.control.Parameters;
import dev.haechi.policy.judgement.Judgement;
import dev.haechi.policy.judgement.Records;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class EstateJudgementTest {
    private static final Instant NOON = Instant.parse("2026-11-23T03:00:00Z");

    private static Judgement judge(int limit) {
        var estate = Estate.of(new EstateSize(3, 12, 40, 9, 8), 1);
        var design = new Design(estate, Origins.NONE, Records.NONE);
        return new CheckQuestion(NOON, limit).ask(design).judgement();
    }

    @Test
    void findings_beyond_the_limit_are_counted_and_change_no_verdict() {
        var all = judge(Integer.MAX_VALUE);
        var few = judge(1);

        for (var control : Control.values()) {
            var whole = all.of(control);
            var part = few.of(control);

            assertThat(part.verdict()).as(control.toString()).isEqualTo(whole.verdict());
            assertThat(part.findings().size() + part.more()).isEqualTo(whole.findings().size());
            assertThat(part.findings())
                    .isEqualTo(whole.findings().subList(0, part.findings().size()));
            assertThat(part.summary()).isEqualTo(whole.summary());
            assertThat(whole.more()).isZero();
        }
        assertThat(few.assessments()).anyMatch(one -> one.more() > 0);
    }

    @Test
    void a_control_of_which_nothing_is_worked_out_fails_all_the_same() {
        assertThat(judge(0).of(Control.EFS_15_13).verdict())
                .isEqualTo(judge(1).of(Control.EFS_15_13).verdict());
    }

    /** Large enough for several threads. */
    @Test
    void controls_that_are_checked_side_by_side_say_what_each_says_alone() {
        var estate = Estate.of(new EstateSize(8, 40, 2_100, 40, 8), 3);
        var design = new Design(estate, Origins.NONE, Records.NONE);
        var together = new CheckQuestion(NOON, 3).ask(design).judgement();

        for (var control : Control.values()) {
            var subject = Case.of(Network.of(estate), Origins.NONE, Parameters.DEFAULTS, 3);
            var alone = Checks.check(control, subject);

            assertThat(together.of(control).findings()).isEqualTo(alone.findings());
            assertThat(together.of(control).more()).isEqualTo(alone.more());
            assertThat(together.of(control).doubts()).isEqualTo(alone.doubts());
        }
    }
}
