package dev.haechi.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

/** {@code up} killed at any moment: the next one goes on, and {@code down} leaves nothing. */
@AcceptanceTest
class InterruptedUpTest {
    private static final int KILLS = Boolean.getBoolean("haechi.full") ? 20 : 3;
    private static final long LONGEST_MILLIS = 16_000;
    private static final Duration ANSWERS = Duration.ofSeconds(30);

    @Test
    void an_up_that_was_killed_is_continued_by_the_next_one(Premises premises) throws Exception {
        premises.bank();
        var bank = premises.another("killed");
        var random = new SplittableRandom(4711);
        for (int i = 0; i < KILLS; i++) {
            killed(bank, random);
        }

        bank.up();

        bank.mustAnswer(ANSWERS);
        bank.takeDown();
        for (int i = 0; i < (KILLS + 2) / 3; i++) {
            killed(bank, random);
        }
        var down = bank.shell().run(Shell.USUAL, "$HAECHI down --yes --env $BANK");
        assertThat(down.exit()).as(down.everything()).isZero();
        premises.remains().mustBeNone(bank.name());
    }

    private static void killed(Bank bank, RandomGenerator random) throws Exception {
        var up = bank.shell().start("$HAECHI up -f $BLUEPRINT");
        up.waitFor(random.nextLong(LONGEST_MILLIS), TimeUnit.MILLISECONDS);
        up.destroyForcibly().waitFor();
    }
}
