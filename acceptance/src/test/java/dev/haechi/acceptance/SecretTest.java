package dev.haechi.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** A planted secret is found in the containers that it was given to, and nowhere else. */
@AcceptanceTest
class SecretTest {
    private static final String PLANTED = "planted" + "-Gh7tQ2-secret";

    @Test
    void a_secret_is_nowhere_but_with_whoever_has_it(Bank bank) {
        var shell = bank.shell();
        shell.must("touch $HAECHI_HOME/before");
        shell.must("printf %s '" + PLANTED + "' | $HAECHI secret set --env $BANK card-key");
        bank.edit(
                "secrets: [db-password]\n    - name: accounts-db",
                "secrets: [db-password, card-key]\n    - name: accounts-db");
        bank.commit("accounts has the key of the card network");

        bank.up();

        for (var replica : bank.replicas("accounts")) {
            assertThat(bank.inside(replica, "cat /run/secrets/card-key")).isEqualTo(PLANTED);
        }
        for (var place : places(bank)) {
            var found = shell.run(Shell.USUAL, place);
            assertThat(found.output() + found.errors()).as(place).doesNotContain(PLANTED);
        }
        assertThat(filesWith(shell, "$HAECHI_HOME /run/haechi", PLANTED)).isEmpty();
        assertThat(filesWith(shell, "$HAECHI_HOME/postgres", "card-key"))
                .as("the name is no secret")
                .isNotEmpty();
    }

    /**
     * Whatever a secret was written to has changed since it was set. Zeros end lines, so that a
     * hole of gigabytes is not one line.
     */
    private static String filesWith(Shell shell, String folders, String text) {
        return shell.run(
                        Shell.USUAL,
                        "find "
                                + folders
                                + " -xdev -type f -cnewer $HAECHI_HOME/before -print0"
                                + " | LC_ALL=C xargs -0 -P 2 -n 500 grep -laFz -- '"
                                + text
                                + "' | head")
                .output();
    }

    /** Commands that print what people, programs and logs get to see. */
    private static List<String> places(Bank bank) {
        var first = bank.replicas("accounts").getFirst();
        return List.of(
                "$PODMAN inspect haechi-$BANK-" + first,
                "$PODMAN exec haechi-$BANK-" + first + " env",
                "$PODMAN history --no-trunc $($PODMAN inspect --format '{{.Image}}' haechi-$BANK-"
                        + first
                        + ")",
                "cat /proc/[0-9]*/environ /proc/[0-9]*/cmdline | tr '\\0' '\\n' | grep -v printf",
                "$HAECHI secret list --env $BANK --output json",
                "$HAECHI status --env $BANK --output json",
                "$HAECHI audit list --env $BANK --output json",
                "$HAECHI logs --env $BANK accounts",
                "$HAECHI logs --env $BANK accounts --build",
                "cat $HAECHI_HOME/logs/*.log");
    }
}
