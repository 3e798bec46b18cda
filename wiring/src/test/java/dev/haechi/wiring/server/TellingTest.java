package dev.haechi.wiring.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.haechi.access.audit.AuditOutcome;
import dev.haechi.app.delivery.SystemFiles;
import dev.haechi.app.notice.Alerts;
import dev.haechi.app.notice.Telling;
import dev.haechi.delivery.notice.Notice;
import dev.haechi.delivery.notice.NoticeKind;
import dev.haechi.model.id.SecretName;
import dev.haechi.observe.slack.BackOff;
import dev.haechi.text.Language;
import dev.haechi.text.Secret;
import dev.haechi.wiring.testing.KnownBank;
import dev.haechi.wiring.testing.SlackSink;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(value = 60, unit = TimeUnit.SECONDS)
class TellingTest {
    private static final SecretName CHANNEL = SecretName.of("slack-webhook");
    private static final Duration SHORT = Duration.ofMillis(20);
    private final List<String> log = new ArrayList<>();
    @TempDir Path temp;

    /** The outbox is one for all tests of the run. */
    @BeforeEach
    void nothing_is_due() {
        UseCases.OUTBOX.take(1_000, Duration.ofDays(1));
    }

    @Test
    void a_channel_that_is_down_then_silent_then_broken_is_told_in_the_end() throws Exception {
        int port = KnownBank.freePort();
        var bank = bank(SlackSink.url(port));
        var telling = telling(Language.KOREAN, 10);
        UseCases.OUTBOX.add(deployed(bank));

        untilDue(telling); // nobody listens there
        try (var slack = new SlackSink(port, List.of(SlackSink.SILENT, 500, 429))) {
            untilDue(telling);
            untilDue(telling);
            untilDue(telling);
            assertThat(slack.taken()).isEmpty();
            untilDue(telling);
            assertThat(slack.taken()).hasSize(1);
            assertThat(slack.taken().take())
                    .contains("배포 완료", "web", "\"type\":\"header\"", "plain_text");
        }
        assertThat(log).isEmpty();
        assertThat(UseCases.OUTBOX.take(10, SHORT)).isEmpty();
    }

    @Test
    void a_channel_that_never_answers_is_given_up_in_log_and_record_without_its_address()
            throws Exception {
        var bank = bank(SlackSink.url(KnownBank.freePort()));
        var telling = telling(Language.ENGLISH, 2);
        UseCases.OUTBOX.add(deployed(bank));

        untilDue(telling);
        assertThat(log).isEmpty();
        untilDue(telling);

        assertThat(log)
                .singleElement()
                .asString()
                .contains("APP-901", "slack-webhook", "DEPLOYED")
                .doesNotContain("never-show-this");
        var entry = UseCases.AUDIT.newest(bank.name().value(), 1).getFirst().event();
        assertThat(entry.action()).isEqualTo("notice.tell");
        assertThat(entry.outcome()).isEqualTo(AuditOutcome.FAILED);
        assertThat(entry.facts().toString()).doesNotContain("never-show-this");
        assertThat(UseCases.OUTBOX.take(10, SHORT)).isEmpty();
    }

    @Test
    void a_channel_whose_address_is_set_later_is_told_then() throws Exception {
        var bank = KnownBank.dev(temp);
        var telling = telling(Language.ENGLISH, 10);
        UseCases.OUTBOX.add(deployed(bank));

        untilDue(telling);
        try (var slack = new SlackSink(0, List.of())) {
            UseCases.SECRETS.set(bank.name(), CHANNEL, Secret.of(slack.url()));
            untilDue(telling);
            assertThat(slack.taken()).hasSize(1);
        }
    }

    @Test
    void an_alert_reaches_the_channel_and_its_end_does_too() throws Exception {
        try (var slack = new SlackSink(0, List.of())) {
            var bank = bank(slack.url());
            var token = Secret.of("of alertmanager");
            UseCases.SECRETS.set(bank.name(), SystemFiles.ALERTING_TOKEN, token);
            var alerts = new Alerts(UseCases.SECRETS, UseCases.OUTBOX);

            assertThat(alerts.received(bank.name(), token, message("firing")).orThrow())
                    .isEqualTo(1);
            alerts.received(bank.name(), token, message("resolved")).orThrow();
            telling(Language.ENGLISH, 2).once();

            assertThat(slack.taken().take()).contains(": alert\"", "ServiceDown", "accounts");
            assertThat(slack.taken().take()).contains("alert is over");
        }
    }

    @Test
    void an_alert_with_another_token_or_for_another_environment_is_not_taken() throws Exception {
        var bank = KnownBank.dev(temp);
        var other = KnownBank.dev(temp);
        var token = Secret.of("of alertmanager");
        UseCases.SECRETS.set(bank.name(), SystemFiles.ALERTING_TOKEN, token);
        var alerts = new Alerts(UseCases.SECRETS, UseCases.OUTBOX);
        var guess = Secret.of("guess");

        assertThat(alerts.received(bank.name(), guess, message("firing")).problems()).isNotEmpty();
        assertThat(alerts.received(other.name(), token, message("firing")).problems()).isNotEmpty();
        assertThat(alerts.received(bank.name(), token, "{").problems()).isNotEmpty();
        assertThat(UseCases.OUTBOX.take(10, SHORT)).isEmpty();
    }

    private KnownBank bank(String url) throws IOException {
        var bank = KnownBank.dev(temp);
        UseCases.SECRETS.set(bank.name(), CHANNEL, Secret.of(url));
        return bank;
    }

    private Telling telling(Language language, int attempts) {
        return new Telling(
                UseCases.ENVIRONMENTS,
                UseCases.SECRETS,
                UseCases.OUTBOX,
                UseCases.GATE,
                new Telling.Pace(
                        language, new BackOff(SHORT, SHORT, attempts), Duration.ofSeconds(1)),
                log::add);
    }

    /** One attempt, as soon as it is due. */
    private static void untilDue(Telling telling) {
        while (telling.once() == 0) {
            Thread.onSpinWait();
        }
    }

    private static Notice deployed(KnownBank bank) {
        var facts = new LinkedHashMap<String, String>();
        facts.put("service", "web");
        return new Notice(bank.name(), NoticeKind.DEPLOYED, facts);
    }

    private static String message(String status) {
        return """
        {"version":"4","status":"%s","alerts":[{"status":"%s",
         "labels":{"alertname":"ServiceDown","service":"accounts","severity":"critical"},
         "annotations":{"summary":"no replica of accounts answers"}}]}
        """
                .formatted(status, status);
    }
}
