package dev.haechi.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.haechi.app.push.Hooks;
import dev.haechi.git.testing.GitCli;
import dev.haechi.model.id.SecretName;
import dev.haechi.store.PostgresAuditLog;
import dev.haechi.text.Secret;
import dev.haechi.wiring.testing.KnownBank;
import dev.haechi.wiring.testing.SlackSink;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(value = 60, unit = TimeUnit.SECONDS)
class NothingSecretTest {
    private static final String SHARED = "planted-webhook-secret";
    @TempDir Path temp;

    @Test
    void tokens_webhook_secrets_and_channels_are_in_no_log_answer_or_record() throws Exception {
        var log = new ByteArrayOutputStream();
        var out = System.out;
        System.setOut(new PrintStream(log, true, StandardCharsets.UTF_8));
        var answers = new StringBuilder();
        var bank = KnownBank.dev(temp);
        var token = bank.token("kim", Duration.ofHours(1)).reveal();
        int port = KnownBank.freePort();
        RunningServer.secrets().set(bank.name(), Hooks.secret(KnownBank.WEB), Secret.of(SHARED));
        RunningServer.secrets()
                .set(bank.name(), SecretName.of("slack-webhook"), Secret.of(SlackSink.url(port)));
        try (var server = new RunningServer()) {
            var url =
                    RunningServer.url("/git/" + bank.name() + "/web.git")
                            .replace("http://", "http://kim:" + token + "@");
            new GitCli(temp).run("clone", "--quiet", url, "clone");
            var clone = new GitCli(temp.resolve("clone"));
            clone.commit("index.html", "new");
            answers.append(clone.run("push", "origin", "HEAD:main"));
            var hook = "/hooks/" + bank.name() + "/web";
            answers.append(server.post(hook, "{", "X-Gitlab-Event", "x", "X-Gitlab-Token", SHARED))
                    .append(server.get("/%00" + token, "Authorization", "Bearer " + token).body())
                    .append(server.get("/api?" + token, "Authorization", "Basic !").body())
                    .append(server.get("/health", "Authorization", token).body());
            try (var slack = new SlackSink(port, List.of(500, 404))) {
                assertThat(slack.taken()).isEmpty();
            }
        } finally {
            System.setOut(out);
        }
        var everything =
                log.toString(StandardCharsets.UTF_8)
                        + answers.toString().replace(url(token), "")
                        + new PostgresAuditLog(KnownBank.database())
                                .newest(bank.name().value(), 100);
        assertThat(everything)
                .contains("git.push")
                .doesNotContain(token, SHARED, "never-show-this");
    }

    /** git itself shows the address that it was given. */
    private static String url(String token) {
        return "http://kim:" + token + "@";
    }
}
