package dev.haechi.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.haechi.delivery.CommitId;
import dev.haechi.delivery.run.RunRequest;
import dev.haechi.store.PostgresRunQueue;
import dev.haechi.wiring.testing.KnownBank;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ApiTest {
    private RunningServer server;
    private KnownBank bank;
    @TempDir static Path temp;

    @BeforeAll
    void start() throws Exception {
        server = new RunningServer();
        bank = KnownBank.dev(temp);
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @Test
    void anybody_sees_that_it_lives_and_nothing_else() throws Exception {
        var health = server.get("/health");

        assertThat(health.statusCode()).isEqualTo(200);
        assertThat(health.body()).isEqualTo("{\"status\":\"up\"}");
        for (var path :
                new String[] {
                    "/", "/api", runs(), "/git/", "/error", "/actuator", "/health/", "/nothing"
                }) {
            assertThat(server.get(path).statusCode()).as(path).isEqualTo(401);
        }
        assertThat(server.post("/health", "").statusCode()).isEqualTo(401);
    }

    @Test
    void an_unknown_and_an_expired_token_are_told_apart_by_their_codes() throws Exception {
        var unknown = server.get(runs(), "Authorization", "Bearer haechi_guess");
        var expired = bank.token("kim", Duration.ofSeconds(-1)).reveal();
        var late = server.get(runs(), "Authorization", "Bearer " + expired);

        assertThat(unknown.statusCode()).isEqualTo(401);
        assertThat(unknown.body()).contains("ACC-010");
        assertThat(unknown.headers().firstValue("WWW-Authenticate").orElse(""))
                .startsWith("Basic realm=\"haechi\"");
        assertThat(late.statusCode()).isEqualTo(401);
        assertThat(late.body()).contains("ACC-011").doesNotContain(expired);
    }

    @Test
    void a_token_opens_its_own_environment_alone() throws Exception {
        var other = KnownBank.dev(temp);

        var answer = server.get(runs(), RunningServer.bearer(other, "kim"));

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("SRV-010");
    }

    @Test
    void runs_are_shown_one_by_one_and_all_together() throws Exception {
        try (var queue = new PostgresRunQueue(KnownBank.database())) {
            var commit = CommitId.of("1".repeat(40));
            var run = queue.enqueue(new RunRequest(bank.name(), KnownBank.WEB, commit, "kim"));
            var kim = RunningServer.bearer(bank, "kim");

            assertThat(server.get(runs(), kim).body())
                    .contains("\"run\":" + run.id(), "\"service\":\"web\"", "\"state\":\"QUEUED\"");
            assertThat(server.get(runs() + "/" + run.id(), kim).body())
                    .startsWith("{\"run\":" + run.id())
                    .contains(commit.hex());
            assertThat(server.get(runs() + "/999999", kim).statusCode()).isEqualTo(404);
            assertThat(server.get(runs() + "/many", kim).statusCode()).isEqualTo(400);
        }
    }

    @Test
    void an_auditor_reads_the_record_and_a_developer_does_not() throws Exception {
        var audit = "/api/environments/" + bank.name() + "/audit";

        var refused = server.get(audit, RunningServer.bearer(bank, "kim"));
        var read = server.get(audit, RunningServer.bearer(bank, "park"));

        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).contains("ACC-001");
        assertThat(read.statusCode()).isEqualTo(200);
        assertThat(read.body()).contains("\"action\":\"audit.read\"", "\"outcome\":\"REFUSED\"");
    }

    @Test
    void problems_are_told_in_the_language_that_is_asked_for() throws Exception {
        var korean = server.get(runs(), "Accept-Language", "ko-KR,en;q=0.5");

        assertThat(korean.body()).contains("토큰 없이는 들어올 수 없습니다");
        assertThat(server.get(runs(), "Accept-Language", "fr").body())
                .contains("nobody is let in here without a token");
    }

    @Test
    void a_token_is_taken_as_the_password_too() throws Exception {
        var token = bank.token("kim", Duration.ofHours(1)).reveal();
        var basic =
                java.util.Base64.getEncoder()
                        .encodeToString(
                                ("whoever:" + token)
                                        .getBytes(java.nio.charset.StandardCharsets.UTF_8));

        assertThat(server.get(runs(), "Authorization", "Basic " + basic).statusCode())
                .isEqualTo(200);
        assertThat(server.get(runs(), "Authorization", "Basic %%%").statusCode()).isEqualTo(401);
    }

    private String runs() {
        return "/api/environments/" + bank.name() + "/runs";
    }
}
