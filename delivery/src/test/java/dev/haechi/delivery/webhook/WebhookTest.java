package dev.haechi.delivery.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.haechi.model.id.ServiceName;
import dev.haechi.text.Problem;
import dev.haechi.text.Secret;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class WebhookTest {
    private static final Secret SECRET = Secret.of("It's a Secret to Everybody");
    private static final ServiceName WEB = ServiceName.of("web");
    private static final String PUSH =
            """
            {"ref":"refs/heads/main","after":"0","repository":{"full_name":"bank/web"},
             "project":{"path_with_namespace":"bank/web"},"user_username":"kim",
             "pusher":{"name":"kim","login":"kim"}}
            """;

    /** The example of GitHub's documentation, "Validating webhook deliveries". */
    @Test
    void github_s_own_example_is_proven() {
        var webhook =
                webhook(
                        GitHost.GITHUB,
                        "Hello, World!",
                        Map.of(
                                "x-hub-signature-256",
                                "sha256=757107ea0eb2509fc211221cce984b8a"
                                        + "37570b6d7586c22c46f4379c8b043e17",
                                "x-github-event",
                                "ping"));

        assertThat(webhook.push(SECRET).orThrow()).isEmpty();
    }

    @Test
    void a_changed_body_or_another_secret_is_not_proven() {
        var headers =
                Map.of(
                        "x-hub-signature-256",
                        "sha256=757107ea0eb2509fc211221cce984b8a"
                                + "37570b6d7586c22c46f4379c8b043e17",
                        "x-github-event",
                        "push");

        assertThat(codes(webhook(GitHost.GITHUB, "Hello, World?", headers), SECRET))
                .containsExactly(WebhookCode.NOT_PROVEN);
        assertThat(codes(webhook(GitHost.GITHUB, "Hello, World!", headers), Secret.of("other")))
                .containsExactly(WebhookCode.NOT_PROVEN);
        assertThat(codes(webhook(GitHost.GITEA, "Hello, World!", Map.of()), SECRET))
                .containsExactly(WebhookCode.NOT_PROVEN);
        assertThat(codes(webhook(GitHost.GITLAB, "", Map.of()), Secret.of("")))
                .containsExactly(WebhookCode.NOT_PROVEN);
    }

    @Test
    void a_push_of_gitlab_tells_repository_branch_and_person() {
        var webhook =
                webhook(
                        GitHost.GITLAB,
                        PUSH,
                        Map.of("x-gitlab-token", SECRET.reveal(), "x-gitlab-event", "Push Hook"));

        assertThat(webhook.push(SECRET).orThrow()).contains(new Push("bank/web", "main", "kim"));
    }

    @Test
    void a_proven_push_that_is_no_json_and_one_too_large_are_refused() {
        var headers = Map.of("x-gitlab-token", SECRET.reveal(), "x-gitlab-event", "Push Hook");

        assertThat(codes(webhook(GitHost.GITLAB, "{", headers), SECRET))
                .containsExactly(WebhookCode.UNREADABLE);
        assertThat(codes(webhook(GitHost.GITLAB, "{}", headers), SECRET))
                .containsExactly(WebhookCode.UNREADABLE);
        var large = " ".repeat(Webhook.MOST_BYTES + 1);
        assertThat(codes(webhook(GitHost.GITLAB, large, headers), SECRET))
                .containsExactly(WebhookCode.TOO_LARGE);
    }

    @Test
    void the_fingerprint_is_of_the_body_whatever_the_headers_say() {
        var one = webhook(GitHost.GITHUB, PUSH, Map.of("x-github-delivery", "1"));
        var replayed = webhook(GitHost.GITHUB, PUSH, Map.of("x-github-delivery", "2"));

        assertThat(replayed.fingerprint()).isEqualTo(one.fingerprint());
    }

    private static Webhook webhook(GitHost host, String body, Map<String, String> headers) {
        return new Webhook(
                host, WEB, new TreeMap<>(headers), body.getBytes(StandardCharsets.UTF_8));
    }

    private static List<Object> codes(Webhook webhook, Secret secret) {
        return webhook.push(secret).problems().stream().<Object>map(Problem::code).toList();
    }
}
