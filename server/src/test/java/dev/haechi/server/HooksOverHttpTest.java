package dev.haechi.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.haechi.app.delivery.SystemFiles;
import dev.haechi.app.push.Hooks;
import dev.haechi.delivery.webhook.Webhook;
import dev.haechi.model.id.SecretName;
import dev.haechi.text.Secret;
import dev.haechi.wiring.testing.KnownBank;
import dev.haechi.wiring.testing.SlackSink;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class HooksOverHttpTest {
    private static final Secret SECRET = Secret.of("shared with the hosting service");
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
    void a_push_of_github_is_proven_by_its_signature_and_taken_once() throws Exception {
        var bank = bank();
        var body = body(1);
        var headers = github(body);

        assertThat(server.post(hook(bank), body, headers).body()).contains("builds web at");
        assertThat(server.newest(bank)).isPresent();
        var replayed = server.post(hook(bank), body, headers);
        assertThat(replayed.statusCode()).isEqualTo(409);
        assertThat(replayed.body()).contains("DEL-103");
    }

    @Test
    void a_changed_body_and_another_secret_are_refused() throws Exception {
        var bank = bank();

        var changed = server.post(hook(bank), body(3), github(body(2)));
        var guessed =
                server.post(
                        hook(bank), body(2), "X-Gitlab-Event", "Push Hook", "X-Gitlab-Token", "x");
        var nobody = server.post(hook(bank), body(2));

        assertThat(changed.statusCode()).isEqualTo(401);
        assertThat(changed.body()).contains("DEL-101");
        assertThat(guessed.statusCode()).isEqualTo(401);
        assertThat(nobody.statusCode()).isEqualTo(400);
        assertThat(server.newest(bank)).isEmpty();
    }

    @Test
    void a_push_of_gitlab_and_one_of_gitea_are_taken() throws Exception {
        var gitlab = bank();
        var gitea = bank();
        var body = body(4);

        var one =
                server.post(
                        hook(gitlab),
                        body,
                        "X-Gitlab-Event",
                        "Push Hook",
                        "X-Gitlab-Token",
                        SECRET.reveal());
        var other =
                server.post(
                        hook(gitea),
                        body,
                        "X-Gitea-Event",
                        "push",
                        "X-GitHub-Event", // Gitea sends GitHub's headers too
                        "push",
                        "X-Gitea-Signature",
                        hmac(body));

        assertThat(one.statusCode()).as(one.body()).isEqualTo(200);
        assertThat(other.statusCode()).as(other.body()).isEqualTo(200);
    }

    @Test
    void a_message_that_is_too_large_is_refused_however_it_is_sent() throws Exception {
        var bank = bank();
        var large = " ".repeat(Webhook.MOST_BYTES + 1);

        var answer = server.post(hook(bank), large, github(large));

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("SRV-012");
    }

    @Test
    void an_environment_that_is_not_there_answers_like_one_whose_secret_is_not_known()
            throws Exception {
        var bank = KnownBank.dev(temp);
        var body = body(5);

        var unset = server.post(hook(bank), body, github(body));
        var nowhere = server.post("/hooks/nowhere/web", body, github(body));

        assertThat(nowhere.statusCode()).isEqualTo(unset.statusCode()).isEqualTo(401);
        assertThat(nowhere.body()).isEqualTo(unset.body());
    }

    @Test
    void an_alert_of_alertmanager_reaches_slack_which_was_down_first() throws Exception {
        var bank = KnownBank.dev(temp);
        var token = Secret.of("of alertmanager");
        int port = KnownBank.freePort();
        RunningServer.secrets().set(bank.name(), SystemFiles.ALERTING_TOKEN, token);
        RunningServer.secrets()
                .set(bank.name(), SecretName.of("slack-webhook"), Secret.of(SlackSink.url(port)));
        var alert =
                """
                {"version":"4","alerts":[{"status":"firing",
                 "labels":{"alertname":"ServiceDown","service":"accounts"}}]}
                """;

        var refused = server.post("/alerts/" + bank.name(), alert, "Authorization", "Bearer x");
        var taken =
                server.post(
                        "/alerts/" + bank.name(),
                        alert,
                        "Authorization",
                        "Bearer " + token.reveal());

        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(taken.body()).isEqualTo("{\"alerts\":1}");
        try (var slack = new SlackSink(port, List.of(SlackSink.SILENT, 500))) {
            assertThat(slack.taken().take()).contains("ServiceDown", "accounts");
        }
    }

    private KnownBank bank() throws IOException {
        var bank = KnownBank.dev(temp);
        RunningServer.secrets().set(bank.name(), Hooks.secret(KnownBank.WEB), SECRET);
        return bank;
    }

    private static String hook(KnownBank bank) {
        return "/hooks/" + bank.name() + "/web";
    }

    private static String[] github(String body) {
        return new String[] {
            "X-GitHub-Event", "push", "X-Hub-Signature-256", "sha256=" + hmac(body)
        };
    }

    private static String hmac(String body) {
        return SECRET.hmacSha256(body.getBytes(StandardCharsets.UTF_8));
    }

    private static String body(int number) {
        return """
        {"ref":"refs/heads/main","after":"%040d","repository":{"full_name":"bank/web"},
         "project":{"path_with_namespace":"bank/web"},"user_username":"kim",
         "pusher":{"name":"kim","login":"kim"}}
        """
                .formatted(number);
    }
}
