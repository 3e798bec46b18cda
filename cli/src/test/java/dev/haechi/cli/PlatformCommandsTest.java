package dev.haechi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Commands on a real state folder with a real database. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PlatformCommandsTest {
    private final KnownState state = state();

    private static KnownState state() {
        try {
            return KnownState.make();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @BeforeAll
    void the_state_is_there() {
        assertThat(state.home()).isDirectory();
    }

    @AfterAll
    void end() throws IOException {
        state.close();
    }

    @Test
    void a_secret_is_read_from_standard_input_and_never_shown() {
        var set =
                state.runReading(
                        "river-stone-42\n", "secret", "set", "db-password", "--env", "verbs-bank");
        var list = state.run("secret", "list", "--env", "verbs-bank");
        var audit = state.run("audit", "list", "--env", "verbs-bank", "--output", "json");

        assertThat(set.exitCode()).isZero();
        assertThat(set.out()).startsWith("secret 'db-password' of verbs-bank is");
        assertThat(list.out()).contains("db-password");
        assertThat(set.out() + set.err() + list.out() + audit.out())
                .contains("secret.set")
                .doesNotContain("river-stone");
    }

    @Test
    void a_secret_may_be_set_for_a_blueprint_that_was_never_made() throws IOException {
        var other = Files.readString(state.blueprint()).replace("verbs-bank", "other-bank");
        Files.writeString(state.parent().resolve("other.yaml"), other);

        var set = state.runReading("x", "secret", "set", "token", "-f", "other.yaml");

        assertThat(set.out()).isEqualTo("secret 'token' of other-bank is set\n");
    }

    @Test
    void an_empty_secret_a_name_of_haechi_s_own_and_an_unknown_environment_are_refused() {
        assertThat(state.runReading("\n", "secret", "set", "x", "--env", "verbs-bank").err())
                .startsWith("APP-603 the value for 'x' is empty\n");
        assertThat(state.runReading("v", "secret", "set", "haechi-ca", "--env", "verbs-bank").err())
                .startsWith("APP-602");
        assertThat(state.runReading("v", "secret", "set", "x", "--env", "nowhere").err())
                .startsWith("APP-301");
    }

    @Test
    void a_token_stands_alone_on_standard_output() {
        var made =
                state.run(
                        "token", "create", "--env", "verbs-bank", "--person", "kim", "--for", "1h");

        assertThat(made.exitCode()).isZero();
        assertThat(made.out()).matches("haechi_[A-Za-z0-9_-]{43}\n");
        assertThat(made.err()).contains("of kim (DEVELOPER)").doesNotContain(made.out().strip());
    }

    @Test
    void a_token_is_listed_and_revoked_by_its_id() {
        state.run(
                "token", "create", "--env", "verbs-bank", "--person", "lee", "--role", "operator");
        var listed =
                state.run("token", "list", "--env", "verbs-bank")
                        .out()
                        .lines()
                        .filter(line -> line.contains("lee"))
                        .findFirst()
                        .orElseThrow();

        var id = listed.split(" ", 2)[0];
        var revoked = state.run("token", "revoke", id, "--env", "verbs-bank");

        assertThat(listed).contains("OPERATOR").doesNotContain("APPROVER").contains("VALID");
        assertThat(revoked.out()).isEqualTo("token " + id + " of lee opens nothing any more\n");
        assertThat(state.run("token", "revoke", "0123", "--env", "verbs-bank").err())
                .startsWith("APP-611");
    }

    @Test
    void nobody_outside_of_the_blueprint_gets_a_token_and_none_lives_for_ever() {
        var nobody = state.run("token", "create", "--env", "verbs-bank", "--person", "choi");
        var ever =
                state.run(
                        "token",
                        "create",
                        "--env",
                        "verbs-bank",
                        "--person",
                        "kim",
                        "--for",
                        "365d");
        var unreadable =
                state.run(
                        "token",
                        "create",
                        "--env",
                        "verbs-bank",
                        "--person",
                        "kim",
                        "--for",
                        "soon");

        assertThat(nobody.err()).startsWith("ACC-013 there is nobody named 'choi'");
        assertThat(ever.err()).startsWith("ACC-015");
        assertThat(unreadable.exitCode()).isEqualTo(64);
        assertThat(nobody.out() + ever.out() + unreadable.out()).isEmpty();
    }

    @Test
    void the_record_is_verified_against_a_head_that_was_kept_elsewhere() throws IOException {
        Files.writeString(state.parent().resolve("head"), state.run("audit", "head").out());

        var alone = state.run("audit", "verify");
        var against = state.run("audit", "verify", "--head", "head");
        var korean = state.run("audit", "verify", "--lang", "ko");

        assertThat(alone.exitCode()).isZero();
        assertThat(alone.out()).contains("Without an exported head it cannot be known");
        assertThat(against.out()).contains("The exported head proves");
        assertThat(korean.out()).contains("내보낸 헤드가 없으면");
    }

    @Test
    void a_head_that_is_another_one_and_a_file_that_is_none_are_told_apart() throws IOException {
        Files.writeString(
                state.parent().resolve("wrong"), "haechi-audit-head 1 " + "f".repeat(64) + "\n");
        Files.writeString(state.parent().resolve("none"), "hello\n");

        var wrong = state.run("audit", "verify", "--head", "wrong");
        var none = state.run("audit", "verify", "--head", "none");

        assertThat(wrong.exitCode()).isEqualTo(1);
        assertThat(wrong.out()).contains("entry 1 is not the one whose head was exported");
        assertThat(none.err()).startsWith("ACC-031");
    }

    @Test
    void a_backup_is_for_its_owner_alone_and_is_restored_beside() throws IOException {
        var backup = state.run("backup", "bank.backup");
        var there = state.parent().resolve("there");

        var restore = state.runOn(there, "", "restore", "bank.backup");

        assertThat(backup.exitCode()).isZero();
        assertThat(backup.out()).contains("environments: verbs-bank");
        var file = state.parent().resolve("bank.backup");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(restore.exitCode()).isZero();
        assertThat(restore.out()).contains("there is restored; environments: verbs-bank");
        assertThat(state.runOn(there, "", "restore", "bank.backup").err()).startsWith("WIR-101");
        assertThat(state.runOn(there, "", "audit", "verify").exitCode()).isZero();
    }

    @Test
    void a_plan_of_what_was_never_made_creates_everything_and_is_pending() {
        var plan = state.run("plan", "-f", "haechi.yaml");

        assertThat(plan.exitCode()).isEqualTo(2);
        assertThat(plan.out()).contains("verbs-bank:", "create vpc", "haechi apply --plan");
        assertThat(state.run("plan", "-f", "haechi.yaml", "--lang", "ko").out()).contains("생성 vpc");
    }

    @Test
    void a_cluster_is_planned_and_applied_by_nobody_yet() throws IOException {
        var text = Files.readString(state.blueprint());
        var pool = "version: \"1.36\", pools: [{ zone: APP, control: 1, workers: 1 }]";
        Files.writeString(
                state.parent().resolve("cluster.yaml"),
                text.replace("  services:", "  kubernetes: { " + pool + " }\n  services:"));

        for (var line : new String[] {"plan -f cluster.yaml", "apply -f cluster.yaml --yes"}) {
            var run = state.run(line.split(" ", -1));
            assertThat(run.exitCode()).isEqualTo(1);
            assertThat(run.err()).startsWith("APP-104 cluster.yaml:7:3").contains("not yet start");
        }
    }

    @Test
    void what_is_not_up_has_no_drift_and_takes_no_deploy() {
        for (var line : new String[] {"drift --env verbs-bank", "rollback web --env verbs-bank"}) {
            var run = state.run(line.split(" ", -1));
            assertThat(run.exitCode()).isEqualTo(1);
            assertThat(run.err()).startsWith("APP-306");
        }
        assertThat(state.run("deploy", "--env", "verbs-bank").exitCode()).isEqualTo(64);
        assertThat(state.run("deploy", "web", "--run", "3", "--env", "verbs-bank").exitCode())
                .isEqualTo(64);
        assertThat(state.run("deploy", "--run", "3", "--env", "verbs-bank").err())
                .startsWith("ACC-001");
    }

    @Test
    void a_command_that_would_ask_says_so_when_nobody_is_there() {
        var apply = state.run("apply", "-f", "haechi.yaml");

        assertThat(apply.exitCode()).isEqualTo(1);
        assertThat(apply.err()).startsWith("CLI-012").contains("--yes, --plan DIGEST");
    }

    @Test
    void status_with_nothing_said_names_the_environments_of_the_machine() {
        var status = state.runIn(state.parent().resolve("elsewhere"), "status");

        assertThat(status.exitCode()).isZero();
        assertThat(status.out()).contains("verbs-bank", "DOWN", "haechi.yaml");
    }

    @Test
    void a_family_of_commands_names_its_members() {
        var secret = state.run("secret");

        assertThat(secret.exitCode()).isEqualTo(64);
        assertThat(secret.err()).contains("set, list, remove");
    }
}
