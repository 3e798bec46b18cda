package dev.haechi.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.haechi.text.Language;
import org.junit.jupiter.api.Test;

class BankTest {
    @Test
    void a_bank_that_is_built_well_meets_every_control() {
        var judgement = Judging.judge(Bank.landscape());

        assertThat(judgement.clean())
                .as(new JudgementText(Language.ENGLISH).of(judgement))
                .isTrue();
        assertThat(judgement.blocks()).isFalse();
    }
}
