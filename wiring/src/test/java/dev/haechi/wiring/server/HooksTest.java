package dev.haechi.wiring.server;

import static dev.haechi.wiring.server.PushesTest.codes;
import static org.assertj.core.api.Assertions.assertThat;

import dev.haechi.app.push.PushText;
import dev.haechi.delivery.run.RunState;
import dev.haechi.delivery.webhook.GitHost;
import dev.haechi.delivery.webhook.Webhook;
import dev.haechi.delivery.webhook.WebhookCode;
import dev.haechi.model.id.EnvironmentName;
import dev.haechi.model.id.ServiceName;
import dev.haechi.text.Message;
import dev.haechi.text.Secret;
import dev.haechi.wiring.testing.KnownBank;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HooksTest {
    private static final Secret SECRET = Secret.of("shared with the hosting service");
    @TempDir Path temp;

    @Test
    void a_proven_push_fetches_the_source_and_queues_what_is_found_there() throws IOException {
        var bank = bank();
        var commit = bank.source().commit("index.html", "new");

        var told = UseCases.hooks().received(bank.name(), github("main", 1, SECRET)).orThrow();

        assertThat(told).extracting(Message::wording).contains(PushText.QUEUED);
        var run = UseCases.QUEUE.newest(bank.name(), 1).getFirst();
        assertThat(run.request().commit().hex()).isEqualTo(commit);
        assertThat(run.request().author()).isEqualTo("kim (as bank/web says)");
    }

    @Test
    void the_same_message_is_taken_once() throws IOException {
        var bank = bank();
        UseCases.hooks().received(bank.name(), github("main", 2, SECRET)).orThrow();

        assertThat(codes(UseCases.hooks().received(bank.name(), github("main", 2, SECRET))))
                .containsExactly(WebhookCode.SEEN_BEFORE);
    }

    @Test
    void whoever_proves_nothing_learns_nothing_of_what_there_is() throws IOException {
        var bank = bank();
        var guess = github("main", 3, Secret.of("guess"));
        var nowhere = EnvironmentName.of("nowhere");
        var nothing =
                new Webhook(
                        GitHost.GITHUB, ServiceName.of("nothing"), new TreeMap<>(), new byte[] {1});

        for (var result :
                new Object[] {
                    codes(UseCases.hooks().received(bank.name(), guess)),
                    codes(UseCases.hooks().received(nowhere, guess)),
                    codes(UseCases.hooks().received(bank.name(), nothing))
                }) {
            assertThat(result).isEqualTo(java.util.List.of(WebhookCode.NOT_PROVEN));
        }
        assertThat(UseCases.QUEUE.newest(bank.name(), 1)).isEmpty();
    }

    @Test
    void a_push_to_another_branch_asks_for_nothing() throws IOException {
        var bank = bank();

        var told = UseCases.hooks().received(bank.name(), github("idea", 4, SECRET)).orThrow();

        assertThat(told).extracting(Message::wording).containsExactly(PushText.OTHER_BRANCH);
        assertThat(UseCases.QUEUE.newest(bank.name(), 1)).isEmpty();
    }

    @Test
    void in_production_it_makes_a_candidate_that_the_claimed_pusher_cannot_approve()
            throws IOException {
        var bank = KnownBank.prod(temp);
        UseCases.SECRETS.set(bank.name(), dev.haechi.app.push.Hooks.secret(KnownBank.WEB), SECRET);
        var body = body("main", 5).replace("kim", "lee");
        UseCases.hooks().received(bank.name(), github(body, SECRET)).orThrow();
        var run = UseCases.QUEUE.newest(bank.name(), 1).getFirst();

        assertThat(run.state()).isEqualTo(RunState.CANDIDATE);
        assertThat(
                        UseCases.approvals()
                                .approve(bank.actor("lee"), bank.name(), run.id())
                                .problems())
                .isNotEmpty();
    }

    private KnownBank bank() throws IOException {
        var bank = KnownBank.dev(temp);
        UseCases.SECRETS.set(bank.name(), dev.haechi.app.push.Hooks.secret(KnownBank.WEB), SECRET);
        return bank;
    }

    private static Webhook github(String branch, int number, Secret secret) {
        return github(body(branch, number), secret);
    }

    private static Webhook github(String body, Secret secret) {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        return new Webhook(
                GitHost.GITHUB,
                KnownBank.WEB,
                new TreeMap<>(
                        Map.of(
                                "x-github-event",
                                "push",
                                "x-hub-signature-256",
                                "sha256=" + secret.hmacSha256(bytes))),
                bytes);
    }

    private static String body(String branch, int number) {
        return """
        {"ref":"refs/heads/%s","after":"%040d","repository":{"full_name":"bank/web"},
         "pusher":{"name":"kim"}}
        """
                .formatted(branch, number);
    }
}
