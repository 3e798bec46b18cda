package dev.haechi.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.haechi.delivery.run.RunState;
import dev.haechi.git.testing.GitCli;
import dev.haechi.store.PostgresAuditLog;
import dev.haechi.text.Secret;
import dev.haechi.wiring.testing.KnownBank;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The machine's own git against the server. */
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
    void a_developer_s_push_queues_a_run_and_says_its_number_and_how_to_follow_it()
            throws IOException {
        var bank = KnownBank.dev(temp);
        var clone = clone(bank, "kim");
        var commit = clone.commit("index.html", "new");

        var said = clone.run("push", "origin", "HEAD:main");

        var run = server.newest(bank).orElseThrow();
        assertThat(said)
                .contains("remote: run " + run.id() + " builds web at " + commit.substring(0, 12))
                .contains("remote: follow it: haechi status --env " + bank.name());
        assertThat(run.state()).isEqualTo(RunState.QUEUED);
        assertThat(run.request().commit().hex()).isEqualTo(commit);
        assertThat(run.request().author()).isEqualTo("kim");
        var entry = new PostgresAuditLog(KnownBank.database()).newest(bank.name().value(), 1);
        assertThat(entry.getFirst().event().actor()).startsWith("kim (token ");
        assertThat(entry.getFirst().event().door()).isEqualTo("GIT");
    }

    @Test
    void what_is_said_is_in_the_language_of_whoever_pushes() throws IOException {
        var bank = KnownBank.dev(temp);
        var clone = clone(bank, "kim");
        clone.commit("index.html", "new");

        var said =
                clone.run(
                        "-c",
                        "http.extraHeader=Accept-Language: ko-KR, *;q=0.9",
                        "push",
                        "origin",
                        "HEAD:main");

        assertThat(said).contains("서비스에 반영합니다");
    }

    @Test
    void a_push_to_production_makes_a_candidate_that_another_person_approves() throws Exception {
        var bank = KnownBank.prod(temp);
        var clone = clone(bank, "kim");
        clone.commit("index.html", "new");

        assertThat(clone.run("push", "origin", "HEAD:main")).contains("is a candidate");

        var run = server.newest(bank).orElseThrow();
        assertThat(run.state()).isEqualTo(RunState.CANDIDATE);
        var path = "/api/environments/" + bank.name() + "/runs/" + run.id() + "/approval";
        assertThat(server.post(path, "", RunningServer.bearer(bank, "kim")).statusCode())
                .isEqualTo(403);
        assertThat(server.post(path, "", RunningServer.bearer(bank, "lee")).statusCode())
                .isEqualTo(200);
        var approved = server.newest(bank).orElseThrow();
        assertThat(approved.state()).isEqualTo(RunState.QUEUED);
        assertThat(approved.approver()).contains("lee");
        assertThat(server.post(path, "", RunningServer.bearer(bank, "lee")).statusCode())
                .isEqualTo(404);
    }

    @Test
    void an_auditor_clones_and_fetches_and_a_push_is_refused_with_the_reason() throws IOException {
        var bank = KnownBank.dev(temp);
        var clone = clone(bank, "park");
        clone.commit("index.html", "new");

        clone.run("fetch", "origin");
        var push = clone.tried("push", "origin", "HEAD:main");

        assertThat(push.exit()).isNotZero();
        assertThat(push.output()).contains("ACC-001", "it needs the permission PUSH", "kim");
        assertThat(server.newest(bank)).isEmpty();
    }

    @Test
    void nobody_reads_without_a_token_with_an_expired_one_or_with_one_of_another_bank()
            throws IOException {
        var bank = KnownBank.dev(temp);
        var other = KnownBank.dev(temp);
        var git = GitCli.init(temp.resolve("nobody"));
        var plain = RunningServer.url("/git/" + bank.name() + "/web.git");

        for (var url :
                new String[] {
                    plain,
                    url(bank, Secret.of("guess")),
                    url(bank, bank.token("kim", Duration.ofSeconds(-1))),
                    url(bank, other.token("kim", Duration.ofHours(1)))
                }) {
            assertThat(git.tried("ls-remote", url).exit()).as(url).isNotZero();
        }
        assertThat(git.tried("ls-remote", url(bank, other.token("kim", Duration.ofHours(1)))))
                .extracting(GitCli.Ended::output)
                .asString()
                .contains("SRV-010");
    }

    @Test
    void history_is_not_rewritten_and_our_own_references_are_not_pushed() throws IOException {
        var bank = KnownBank.dev(temp);
        var clone = clone(bank, "kim");
        clone.run("commit", "--quiet", "--amend", "--message", "rewritten");

        assertThat(clone.tried("push", "--force", "origin", "HEAD:main").exit()).isNotZero();
        assertThat(clone.tried("push", "origin", "HEAD:refs/haechi/mine").output())
                .contains("only branches and tags can be pushed");
        assertThat(clone.tried("push", "origin", ":main").exit()).isNotZero();
    }

    @Test
    void a_name_that_leads_out_of_the_repositories_is_none() throws Exception {
        var bank = KnownBank.dev(temp);

        for (var name : new String[] {"/%2e%2e/web.git", "/..%2fweb.git", "/nothing.git", "/"}) {
            var answer =
                    server.get(
                            "/git/" + bank.name() + name + "/info/refs?service=git-upload-pack",
                            RunningServer.bearer(bank, "kim"));
            assertThat(answer.statusCode() + answer.body())
                    .as(name)
                    .matches("(?s)(400|404|403|401).*|200.*ERR.*");
        }
    }

    private GitCli clone(KnownBank bank, String person) throws IOException {
        var folder = bank.name() + "-" + person;
        var token = bank.token(person, Duration.ofHours(1));
        new GitCli(temp).run("clone", "--quiet", url(bank, token), folder);
        return new GitCli(temp.resolve(folder));
    }

    private static String url(KnownBank bank, Secret token) {
        return RunningServer.url("/git/" + bank.name() + "/web.git")
                .replace("http://", "http://kim:" + token.reveal() + "@");
    }
}
