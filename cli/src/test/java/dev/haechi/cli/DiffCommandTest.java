package dev.haechi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The example bank against the bank with one rule by hand. */
class DiffCommandTest {
    private static final Path BANK =
            Path.of("../examples/demo-bank/haechi.yaml").toAbsolutePath().normalize();

    @TempDir Path folder;

    @BeforeEach
    void two_blueprints() throws Exception {
        String bank = Files.readString(BANK);
        String open = "rules: [{ from: web, to: accounts-db, services: tcp/5432 }]";
        Files.writeString(folder.resolve("old.yaml"), bank);
        Files.writeString(folder.resolve("new.yaml"), bank.replace("rules: []", open));
    }

    @Test
    void a_rule_by_hand_is_named_with_its_line_and_a_packet() {
        var run = haechi("diff", "old.yaml", "new.yaml");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out())
                .startsWith("opened: web → accounts-db  tcp/5432  [8 pairs of places alike]\n")
                .contains("  packet   tcp/5432 10.20.10.")
                .contains("because  added", "and      added", "new.yaml:21:");
    }

    @Test
    void a_difference_reads_in_korean_too() {
        assertThat(haechi("diff", "old.yaml", "new.yaml", "--lang", "ko").out())
                .startsWith("열림: web → accounts-db  tcp/5432  [8쌍이 같음]\n")
                .contains("원인", "함께", "추가");
    }

    @Test
    void a_blueprint_and_the_landscape_that_check_prints_of_it_do_not_differ() throws Exception {
        Files.writeString(
                folder.resolve("net.json"), haechi("check", "old.yaml", "-o", "json").out());

        var run = haechi("diff", "old.yaml", "net.json", "--fail-on", "any");

        assertThat(run.out()).isEqualTo("Both let pass the same.\n");
        assertThat(run.exitCode()).isZero();
    }

    @Test
    void it_fails_on_what_one_asks_it_to_fail_on() {
        assertThat(haechi("diff", "old.yaml", "new.yaml", "--fail-on", "opened").exitCode())
                .isEqualTo(1);
        assertThat(haechi("diff", "old.yaml", "new.yaml", "--fail-on", "closed").exitCode())
                .isZero();
        assertThat(haechi("diff", "new.yaml", "old.yaml", "--fail-on", "closed").exitCode())
                .isEqualTo(1);
        assertThat(haechi("diff", "new.yaml", "old.yaml", "--fail-on", "any").exitCode())
                .isEqualTo(1);
    }

    @Test
    void a_file_that_is_not_there_is_a_problem() {
        assertThat(haechi("diff", "old.yaml", "nowhere.yaml").err()).startsWith("CLI-005 ");
    }

    private CommandLineRun haechi(String... arguments) {
        return CommandLineRun.of(folder, Map.of("LANG", "C"), "", arguments);
    }
}
