package dev.haechi.delivery.webhook;

import java.util.Locale;
import java.util.Optional;

/**
 * A kind of Git hosting service, with the names of its headers (GitHub Docs "Webhook events and
 * payloads"; GitLab Docs "Webhooks"; Gitea Docs "Webhooks").
 */
public enum GitHost {
    /** HMAC-SHA-256 of the body, {@code sha256=} and hexadecimal digits. */
    GITHUB("x-hub-signature-256", "x-github-event", "push"),
    /** The secret itself: GitLab signs nothing, so that only TLS keeps it. */
    GITLAB("x-gitlab-token", "x-gitlab-event", "Push Hook"),
    /** HMAC-SHA-256 of the body in hexadecimal digits. */
    GITEA("x-gitea-signature", "x-gitea-event", "push");

    private final String proofHeader;
    private final String eventHeader;
    private final String pushEvent;

    GitHost(String proofHeader, String eventHeader, String pushEvent) {
        this.proofHeader = proofHeader;
        this.eventHeader = eventHeader;
        this.pushEvent = pushEvent;
    }

    /** The kind of a lower-case name, as in the webhook's address. */
    public static Optional<GitHost> tryParse(String text) {
        for (var host : values()) {
            if (host.name().toLowerCase(Locale.ROOT).equals(text)) {
                return Optional.of(host);
            }
        }
        return Optional.empty();
    }

    String proofHeader() {
        return proofHeader;
    }

    String eventHeader() {
        return eventHeader;
    }

    String pushEvent() {
        return pushEvent;
    }
}
