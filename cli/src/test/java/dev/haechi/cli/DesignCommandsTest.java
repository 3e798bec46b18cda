package dev.haechi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The questions about a design, asked of the example bank. */
class DesignCommandsTest {
    private static final Path BANK = Path.of("../examples/demo-bank").toAbsolutePath().normalize();

    @TempDir Path folder;

    @Test
    void check_shows_who_reaches_whom_and_every_control() {
        var run = haechi("check", BANK.toString());

        assertThat(run.out()).containsPattern("APP +→ +DATA +tcp/5432").contains("EFS-15-01");
        assertThat(run.err()).isEmpty();
    }

    @Test
    void what_check_prints_as_json_can_be_checked_again() throws Exception {
        var first = haechi("check", BANK.toString(), "--output", "json");
        Files.writeString(folder.resolve("net.json"), first.out());

        var again = haechi("check", "net.json", "--output", "json");

        assertThat(landscape(again.out())).isEqualTo(landscape(first.out()));
    }

    @Test
    void check_draws_the_landscape() throws Exception {
        haechi("check", BANK.toString(), "--svg", "bank.svg");

        assertThat(Files.readString(folder.resolve("bank.svg"))).startsWith("<svg");
    }

    @Test
    void a_rule_opened_by_hand_is_refused_with_the_packet() throws Exception {
        String open = "rules: [{ from: web, to: accounts-db, services: tcp }]";
        Files.writeString(
                folder.resolve("haechi.yaml"),
                Files.readString(BANK.resolve("haechi.yaml")).replace("rules: []", open));

        var run = haechi("check");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out() + run.err()).contains("haechi.yaml:21", "tcp");
    }

    @Test
    void a_call_that_is_declared_is_traced_to_its_end_with_the_line_that_allows_it() {
        var run = haechi("trace", "accounts", "accounts-db", "--port", "tcp/5432", "-f", bank());

        assertThat(run.exitCode()).isZero();
        assertThat(run.out())
                .startsWith("delivered: accounts reaches accounts-db on tcp/5432\n")
                .contains("admitted by", "haechi.yaml:40:15");
    }

    @Test
    void a_blocked_flow_is_explained_with_every_blocker_and_the_rules_that_would_admit_it() {
        var run = haechi("explain", "web", "accounts-db", "--port", "tcp/5432", "-f", bank());

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out())
                .startsWith("denied on the way out: web does not reach accounts-db on tcp/5432\n")
                .containsSubsequence(
                        "Each of these stops it by itself:",
                        "  web-1          DENIED by  web ",
                        "  accounts-db-1  DENIED by  accounts-db ",
                        "  + security group web: let tcp/5432 out to 10.20.20.",
                        "  + security group accounts-db: let tcp/5432 in from 10.20.10.");
    }

    @Test
    void the_internet_reaches_a_service_through_the_edge_alone() {
        var run = haechi("reach", "--from", "internet", "-f", bank());

        assertThat(run.out().lines())
                .anyMatch(line -> line.matches("internet +→ +edge +tcp/443.*|internet +→ +edge.*"))
                .noneMatch(line -> line.contains("accounts-db"));
    }

    @Test
    void a_text_that_is_no_service_is_refused_with_an_example() {
        var run = haechi("trace", "web", "accounts", "--port", "5432/tcp", "-f", bank());

        assertThat(run.err()).startsWith("APP-202 '5432/tcp' is no service\n");
    }

    private static String landscape(String json) {
        return json.substring(json.indexOf("\"landscape\""));
    }

    private static String bank() {
        return BANK.toString();
    }

    private CommandLineRun haechi(String... arguments) {
        return CommandLineRun.of(folder, Map.of("LANG", "C"), "", arguments);
    }
}
