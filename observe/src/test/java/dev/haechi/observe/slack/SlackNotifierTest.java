package dev.haechi.observe.slack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.haechi.model.id.EnvironmentName;
import dev.haechi.text.Language;
import dev.haechi.text.Message;
import dev.haechi.text.Secret;
import dev.haechi.text.Source;
import dev.haechi.text.testing.Golden;
import dev.haechi.text.tree.TreeReader;
import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SlackNotifierTest {
    private static final BackOff BACK_OFF =
            new BackOff(Duration.ofSeconds(5), Duration.ofSeconds(60), 4);

    @ParameterizedTest
    @EnumSource(Language.class)
    void a_failed_deploy_is_told_in_the_channels_language(Language language) throws IOException {
        try (var sink = Sink.answering(200)) {
            assertThat(notifier(sink.address(), language).tell(news(), 0))
                    .isEqualTo(new Told.Said());

            var body = sink.bodies.getFirst();
            Golden.assertSame(
                    Golden.folder("slack").resolve("deploy-failed." + language.tag() + ".json"),
                    () -> body + "\n");
            assertThat(TreeReader.read(new Source("body.json", body)).problems()).isEmpty();
        }
    }

    @Test
    void a_value_cannot_mention_people_or_make_links() throws IOException {
        var facts = new LinkedHashMap<String, String>();
        facts.put("commit", "<!channel> <https://evil.example|bank> *fix*");
        var news = new News(EnvironmentName.of("bank"), NewsKind.DEPLOYED, facts, List.of());
        try (var sink = Sink.answering(200)) {
            notifier(sink.address(), Language.ENGLISH).tell(news, 0);

            assertThat(sink.bodies.getFirst())
                    .doesNotContain("mrkdwn")
                    .contains("\"text\":\"🚀 bank: deployed\"");
        }
    }

    @Test
    void long_texts_stay_within_the_limits_and_keep_the_end_of_the_log() throws IOException {
        var facts = new LinkedHashMap<String, String>();
        for (int i = 0; i < 30; i++) {
            facts.put("fact-" + i, "x".repeat(9_000));
        }
        var lines = List.of("a".repeat(9_000), "the last line");
        var news = new News(EnvironmentName.of("bank"), NewsKind.BUILD_FAILED, facts, lines);
        try (var sink = Sink.answering(200)) {
            notifier(sink.address(), Language.ENGLISH).tell(news, 0);

            assertThat(sink.bodies.getFirst()).hasSizeLessThan(10_000).contains("the last line");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 503, 408})
    void a_status_that_may_pass_is_tried_again_and_given_up_in_the_end(int status)
            throws IOException {
        try (var sink = Sink.answering(status)) {
            var notifier = notifier(sink.address(), Language.ENGLISH);
            var reason = Message.of(SlackReason.BUSY, status);

            assertThat(notifier.tell(news(), 0))
                    .isEqualTo(new Told.Later(Duration.ofSeconds(5), reason));
            assertThat(notifier.tell(news(), 2))
                    .isEqualTo(new Told.Later(Duration.ofSeconds(20), reason));
            assertThat(notifier.tell(news(), 3)).isEqualTo(new Told.GivenUp(reason));
        }
    }

    @Test
    void slack_decides_how_long_to_wait_when_it_is_asked_too_often() throws IOException {
        try (var sink = Sink.answering(429)) {
            assertThat(notifier(sink.address(), Language.ENGLISH).tell(news(), 0))
                    .isEqualTo(
                            new Told.Later(
                                    Duration.ofSeconds(77), Message.of(SlackReason.BUSY, 429)));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 403, 404, 410})
    void a_webhook_that_is_gone_is_given_up_at_once(int status) throws IOException {
        try (var sink = Sink.answering(status)) {
            assertThat(notifier(sink.address(), Language.ENGLISH).tell(news(), 0))
                    .isEqualTo(new Told.GivenUp(Message.of(SlackReason.REFUSED, status)));
        }
    }

    @Test
    void a_slack_that_hangs_costs_no_more_than_the_deadline() throws IOException {
        try (var sink = Sink.answering(0)) {
            long start = System.nanoTime();
            var told = notifier(sink.address(), Language.ENGLISH).tell(news(), 0);

            assertThat(told)
                    .isEqualTo(
                            new Told.Later(
                                    Duration.ofSeconds(5), Message.of(SlackReason.NO_ANSWER, 2L)));
            assertThat(Duration.ofNanos(System.nanoTime() - start))
                    .isLessThan(Duration.ofSeconds(5));
        }
    }

    @Test
    void a_slack_that_is_down_is_tried_again() throws IOException {
        String address;
        try (var sink = Sink.answering(200)) {
            address = sink.address();
        }

        assertThat(notifier(address, Language.ENGLISH).tell(news(), 0))
                .isEqualTo(
                        new Told.Later(Duration.ofSeconds(5), Message.of(SlackReason.UNREACHABLE)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "planted-secret", "http://slack.example/planted", "ftp://127.0.0.1/x"})
    void an_address_that_is_no_webhook_is_given_up_without_saying_it(String address) {
        var told = notifier(address, Language.KOREAN).tell(news(), 0);

        assertThat(told).isInstanceOf(Told.GivenUp.class);
        var reason = Language.KOREAN.say(((Told.GivenUp) told).reason());
        assertThat(reason + told).isNotBlank().doesNotContain("planted");
    }

    private static SlackNotifier notifier(String address, Language language) {
        return new SlackNotifier(Secret.of(address), language, BACK_OFF, Duration.ofSeconds(2));
    }

    private static News news() {
        var facts = new LinkedHashMap<String, String>();
        facts.put("service", "accounts");
        facts.put("commit", "4f2a91c");
        facts.put("reason", "never became healthy within 60 s");
        facts.put("ticket", "OPS-17");
        return new News(EnvironmentName.of("demo-bank"), NewsKind.DEPLOY_FAILED, facts, List.of());
    }
}
