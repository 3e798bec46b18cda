package dev.haechi.observe.slack;

import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.webhook.Payload;
import com.slack.api.webhook.WebhookResponse;
import dev.haechi.text.Language;
import dev.haechi.text.Message;
import dev.haechi.text.Secret;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Tells one channel through its incoming webhook. One call is one attempt, and ends within the
 * deadline; waiting and trying again is for the caller, who keeps the news (an outbox). Safe for
 * several threads.
 *
 * <p>No result, message or log of it holds the webhook's address.
 */
public final class SlackNotifier {
    private final Slack slack;
    private final Secret webhook;
    private final Language language;
    private final BackOff backOff;
    private final Duration deadline;

    /**
     * @param webhook address of the channel's incoming webhook: HTTPS, or HTTP to this machine
     * @param deadline of one attempt
     */
    public SlackNotifier(Secret webhook, Language language, BackOff backOff, Duration deadline) {
        this.webhook = webhook;
        this.language = language;
        this.backOff = backOff;
        this.deadline = deadline;
        var config = new SlackConfig();
        config.setHttpClientCallTimeoutMillis(Math.toIntExact(deadline.toMillis()));
        config.setHttpClientResponseHandlers(List.of()); // its own would log bodies
        config.setStatsEnabled(false);
        this.slack = Slack.getInstance(config);
    }

    /**
     * One attempt.
     *
     * @param failed attempts before this one that failed
     */
    public Told tell(News news, int failed) {
        var address = webhook.reveal().strip();
        var wrong = wrongAddress(address);
        if (wrong.isPresent()) {
            return new Told.GivenUp(Message.of(wrong.get()));
        }
        return post(address, SlackText.payload(news, language), failed + 1);
    }

    private Told post(String address, Payload payload, int attempts) {
        try {
            return judge(slack.send(address, payload), attempts);
        } catch (InterruptedIOException timeout) {
            return later(attempts, Message.of(SlackReason.NO_ANSWER, deadline.toSeconds()));
        } catch (IOException broken) {
            // Its text may hold the address, so it stays here.
            return later(attempts, Message.of(SlackReason.UNREACHABLE));
        }
    }

    private Told judge(WebhookResponse answer, int attempts) {
        int status = answer.getCode();
        if (status >= 200 && status < 300) {
            return new Told.Said();
        }
        if (status != 429 && status != 408 && status < 500) {
            return new Told.GivenUp(Message.of(SlackReason.REFUSED, status));
        }
        var told = later(attempts, Message.of(SlackReason.BUSY, status));
        var asked = retryAfter(answer);
        return told instanceof Told.Later(var wait, var reason)
                        && asked.filter(longer -> longer.compareTo(wait) > 0).isPresent()
                ? new Told.Later(asked.get(), reason)
                : told;
    }

    /** Slack says with 429 how long to wait (RFC 9110 section 10.2.3, in seconds). */
    private static Optional<Duration> retryAfter(WebhookResponse answer) {
        return answer.getHeaders().entrySet().stream()
                .filter(header -> header.getKey().equalsIgnoreCase("retry-after"))
                .flatMap(header -> header.getValue().stream())
                .filter(value -> value.matches("[0-9]{1,5}"))
                .map(value -> Duration.ofSeconds(Long.parseLong(value)))
                .findFirst();
    }

    private Told later(int attempts, Message reason) {
        return backOff.after(attempts)
                .<Told>map(wait -> new Told.Later(wait, reason))
                .orElseGet(() -> new Told.GivenUp(reason));
    }

    private static Optional<SlackReason> wrongAddress(String address) {
        try {
            var uri = new URI(address);
            var host = uri.getHost();
            if (host == null || uri.getScheme() == null) {
                return Optional.of(SlackReason.NO_ADDRESS);
            }
            return uri.getScheme().equals("https")
                            || (uri.getScheme().equals("http") && isThisMachine(host))
                    ? Optional.empty()
                    : Optional.of(SlackReason.NOT_HTTPS);
        } catch (URISyntaxException e) {
            return Optional.of(SlackReason.NO_ADDRESS);
        }
    }

    private static boolean isThisMachine(String host) {
        return host.equals("127.0.0.1") || host.equals("localhost") || host.equals("[::1]");
    }
}
