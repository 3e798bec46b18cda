package dev.haechi.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.haechi.delivery.run.RunState;
import dev.haechi.git.testing.GitCli;
import dev.haechi.model.id.EnvironmentName;
import dev.haechi.model.network.Stage;
import dev.haechi.store.PostgresAuditLog;
import dev.haechi.store.PostgresRunQueue;
import dev.haechi.text.Secret;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GitOverHttpTest {
    private RunningServer server;
    @TempDir Path temp;

    @BeforeAll
    void start() {
        server = new RunningServer();
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @Test
    void a_developer_s_push_to_dev_queues_a_run_and_says_so() throws IOException {
        var environment = server.environment(Stage.DEV, temp.resolve("dev"));
        var clone = clone(environment, server.token(environment, "kim"), "kim-dev");
        var commit = clone.commit("index.html", "new");

        var said = clone.run("push", "origin", "HEAD:main");

        assertThat(said).contains("builds web at " + commit.substring(0, 12));
        try (var queue = new PostgresRunQueue(server.database())) {
            var run = queue.newest(environment, 1).getFirst();
            assertThat(run.state()).isEqualTo(RunState.QUEUED);
            assertThat(run.request().commit().hex()).isEqualTo(commit);
            assertThat(run.request().author()).isEqualTo("kim");
        }
        var entry = new PostgresAuditLog(server.database()).newest(environment.value(), 1);
        assertThat(entry.getFirst().event().actor()).startsWith("kim (token ");
        assertThat(entry.getFirst().event().action()).isEqualTo("git.push");
    }

    @Test
    void a_push_to_production_makes_a_candidate_that_another_person_approves() throws Exception {
        var environment = server.environment(Stage.PROD, temp.resolve("prod"));
        var clone = clone(environment, server.token(environment, "kim"), "kim-prod");
        clone.commit("index.html", "new");

        assertThat(clone.run("push", "origin", "HEAD:main")).contains("is a candidate");

        try (var queue = new PostgresRunQueue(server.database())) {
            var run = queue.newest(environment, 1).getFirst();
            assertThat(run.state()).isEqualTo(RunState.CANDIDATE);
            var path = "/api/environments/" + environment + "/runs/" + run.id() + "/approval";
            assertThat(server.post(path, "", bearer(environment, "kim")).statusCode())
                    .isEqualTo(403);
            assertThat(server.post(path, "", bearer(environment, "lee")).statusCode())
                    .isEqualTo(200);
            assertThat(queue.find(run.id()).orElseThrow().state()).isEqualTo(RunState.QUEUED);
            assertThat(queue.find(run.id()).orElseThrow().approver()).contains("lee");
        }
    }

    @Test
    void an_auditor_clones_and_may_not_push() throws IOException {
        var environment = server.environment(Stage.DEV, temp.resolve("audited"));
        var clone = clone(environment, server.token(environment, "park"), "park");
        clone.commit("index.html", "new");

        assertThat(clone.tried("push", "origin", "HEAD:main").exit()).isNotZero();
    }

    @Test
    void nobody_reads_without_a_token_or_with_one_of_another_environment() throws IOException {
        var environment = server.environment(Stage.DEV, temp.resolve("closed"));
        var other = server.environment(Stage.DEV, temp.resolve("other"));
        var git = GitCli.init(temp.resolve("nobody"));

        assertThat(git.tried("ls-remote", url(environment, Secret.of("guess"))).exit())
                .isNotZero();
        assertThat(git.tried("ls-remote", url(environment, server.token(other, "kim"))).exit())
                .isNotZero();
    }

    @Test
    void history_is_not_rewritten_and_our_own_references_are_not_pushed() throws IOException {
        var environment = server.environment(Stage.DEV, temp.resolve("kept"));
        var clone = clone(environment, server.token(environment, "kim"), "kim-kept");
        clone.run("commit", "--quiet", "--amend", "--message", "rewritten");

        assertThat(clone.tried("push", "--force", "origin", "HEAD:main").exit()).isNotZero();
        assertThat(clone.tried("push", "origin", "HEAD:refs/haechi/source/main").output())
                .contains("only branches and tags can be pushed");
        assertThat(clone.tried("push", "origin", ":main").exit()).isNotZero();
    }

    private GitCli clone(EnvironmentName environment, Secret token, String folder)
            throws IOException {
        new GitCli(temp).run("clone", "--quiet", url(environment, token), folder);
        return new GitCli(temp.resolve(folder));
    }

    private String url(EnvironmentName environment, Secret token) {
        return server.url("/git/" + environment + "/web.git")
                .replace("http://", "http://kim:" + token.reveal() + "@");
    }

    private String[] bearer(EnvironmentName environment, String person) {
        return new String[] {
            "Authorization", "Bearer " + server.token(environment, person).reveal()
        };
    }
}
