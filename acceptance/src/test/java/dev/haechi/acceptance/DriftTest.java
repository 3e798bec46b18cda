package dev.haechi.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What changes behind Haechi's back is put right by itself, within seconds. */
@AcceptanceTest
class DriftTest {
    private static final Duration SECONDS = Duration.ofSeconds(20);

    @Test
    void a_namespace_that_was_deleted_comes_back_with_its_replica(Bank bank) {
        bank.mustAnswer(SECONDS);

        bank.shell().must("ip netns delete " + bank.namespace("i.web-1"));

        mended(bank);
    }

    @Test
    void rules_that_were_flushed_come_back(Bank bank) {
        bank.mustAnswer(SECONDS);

        bank.shell().must(within(bank, "i.accounts-db-1", "nft flush ruleset"));

        mended(bank);
        assertThat(bank.shell().must(within(bank, "i.accounts-db-1", "nft list ruleset")))
                .contains("5432");
    }

    @Test
    void rules_of_the_router_that_were_flushed_come_back(Bank bank) {
        bank.mustAnswer(SECONDS);

        bank.shell().must(within(bank, "v.service", "nft flush ruleset"));

        mended(bank);
    }

    @Test
    void calls_that_were_led_astray_are_led_to_the_replicas_again(Bank bank) {
        bank.mustAnswer(SECONDS);

        for (var replica : bank.replicas("web")) {
            bank.shell()
                    .must(within(bank, "i." + replica, "nft flush table ip haechi-call-accounts"));
        }

        mended(bank);
    }

    @Test
    void a_container_that_was_killed_runs_again(Bank bank) {
        bank.mustAnswer(SECONDS);
        var replica = bank.replicas("accounts-db").getFirst();

        bank.shell().must("kill -9 " + bank.processOf(replica));

        mended(bank);
    }

    @Test
    void the_database_of_haechi_that_was_killed_runs_again(Bank bank) {
        bank.mustAnswer(SECONDS);

        bank.shell().must("kill -9 $(head -1 $HAECHI_HOME/postgres/data/postmaster.pid)");

        var status =
                Eventually.within(
                        SECONDS,
                        () -> bank.shell().run(Shell.USUAL, "$HAECHI status --env $BANK"),
                        ran -> ran.exit() == 0);
        assertThat(status.output()).as(status.everything()).contains("is UP");
        mended(bank);
    }

    private static void mended(Bank bank) {
        var drift =
                Eventually.within(
                        SECONDS,
                        () -> bank.shell().run(Shell.USUAL, "$HAECHI drift --env $BANK"),
                        ran -> ran.exit() == 0);
        assertThat(drift.exit()).as(drift.everything()).isZero();
        bank.mustAnswer(SECONDS);
    }

    private static String within(Bank bank, String place, String command) {
        return "ip netns exec " + bank.namespace(place) + " " + command;
    }
}
