package dev.haechi.delivery.webhook;

import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Stream;

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

    /**
     * The kind that a message's headers claim; empty for none. Gitea comes first: it sends GitHub's
     * headers too.
     *
     * @param headers by lower-case name
     */
    public static Optional<GitHost> claimed(SortedMap<String, String> headers) {
        return Stream.of(GITEA, GITLAB, GITHUB)
                .filter(host -> headers.containsKey(host.eventHeader))
                .findFirst();
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
