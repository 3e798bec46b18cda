package dev.haechi.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Environments beside one another have nothing to do with each other, nor with the host. */
@AcceptanceTest
class SideBySideTest {
    private static final Duration SOON = Duration.ofSeconds(20);

    @Test
    void a_second_bank_comes_and_goes_and_the_first_one_notices_nothing(Premises premises) {
        var first = premises.bank();
        var second = premises.another("second");
        second.up();

        first.mustAnswer(SOON);
        second.mustAnswer(SOON);
        assertThat(Remains.hostNetwork()).isEqualTo(premises.hostNetworkBefore());
        second.shell()
                .must(
                        "$CURL -f -X POST -H 'Content-Type: application/json' -H 'Idempotency-Key: side-by-side'"
                                + " -d '{\"from\":\"1001\",\"to\":\"1002\",\"amount\":1}' $URL/api/transfers");
        assertThat(first.shell().must("$CURL -f $URL/api/accounts/1001"))
                .isNotEqualTo(second.shell().must("$CURL -f $URL/api/accounts/1001"));

        second.takeDown();
        first.mustAnswer(SOON);
        var probe = first.shell().run(Shell.USUAL, "$HAECHI probe --env $BANK");
        assertThat(probe.exit()).as(probe.everything()).isZero();
    }

    @Test
    void a_name_that_another_state_folder_has_on_this_machine_is_refused(Premises premises) {
        var bank = premises.bank();
        var other = premises.folder("elsewhere");
        var elsewhere = bank.shell().with(Map.of("HAECHI_HOME", other.resolve("home").toString()));

        for (var command : List.of("plan", "up")) {
            var ran = elsewhere.run(Shell.USUAL, "$HAECHI " + command + " -f $BLUEPRINT");
            assertThat(ran.exit()).as(ran.everything()).isEqualTo(1);
            assertThat(ran.errors()).contains("CLD-005", premises.home().toString());
        }
        bank.mustAnswer(SOON);
        assertThat(elsewhere.run(Shell.USUAL, "$HAECHI down --yes --env $BANK").exit())
                .isEqualTo(1);
        bank.mustAnswer(SOON);
    }

    @Test
    void a_door_of_another_environment_is_refused_before_anything_starts(Premises premises) {
        var first = premises.bank();
        var third = premises.another("third");
        var doors = first.shell().must("grep -o 'doors: {[^}]*}' $BLUEPRINT").strip();
        third.edit(third.shell().must("grep -o 'doors: {[^}]*}' $BLUEPRINT").strip(), doors);

        var up = third.shell().run(Shell.USUAL, "$HAECHI up -f $BLUEPRINT");

        assertThat(up.exit()).as(up.everything()).isEqualTo(1);
        assertThat(up.errors()).contains("doors").contains("'bank'");
        premises.remains().mustBeNone(third.name());
    }
}
