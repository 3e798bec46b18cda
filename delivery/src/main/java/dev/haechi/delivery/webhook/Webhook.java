package dev.haechi.delivery.webhook;

import dev.haechi.model.id.ServiceName;
import dev.haechi.text.Problem;
import dev.haechi.text.Result;
import dev.haechi.text.Secret;
import dev.haechi.text.Source;
import dev.haechi.text.tree.Node;
import dev.haechi.text.tree.TreeReader;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A message of a Git hosting service as it came in. Nothing of it is believed before {@link #push}.
 */
public final class Webhook {
    /** More than a push of some thousand commits; GitHub itself sends at most 25 MB. */
    public static final int MOST_BYTES = 5 << 20;

    private final GitHost host;
    private final ServiceName service;
    private final SortedMap<String, String> headers;
    private final byte[] body;

    /**
     * @param host what kind of service it claims to be of
     * @param service of ours that its address names
     * @param headers by lower-case name
     * @param body as it was signed
     */
    public Webhook(
            GitHost host, ServiceName service, SortedMap<String, String> headers, byte[] body) {
        this.host = host;
        this.service = service;
        this.headers = new TreeMap<>(headers);
        this.body = body.clone();
    }

    /** The service of ours that its address names. */
    public ServiceName service() {
        return service;
    }

    /** What kind of service it claims to be of. */
    public GitHost host() {
        return host;
    }

    /**
     * What names this message, whatever a replayer writes into its headers: only the body is under
     * the signature.
     */
    public String fingerprint() {
        return Secret.of(new String(body, StandardCharsets.ISO_8859_1)).sha256();
    }

    /**
     * The push that the message tells of, when it proves to know the secret; empty for a proven
     * message of another kind (a ping), which asks for nothing. The comparison takes the same time
     * whatever is wrong.
     */
    public Result<Optional<Push>> push(Secret secret) {
        if (body.length > MOST_BYTES) {
            return failed(WebhookCode.TOO_LARGE, MOST_BYTES);
        }
        if (!proven(secret)) {
            return failed(WebhookCode.NOT_PROVEN);
        }
        if (!headers.getOrDefault(host.eventHeader(), "").equals(host.pushEvent())) {
            return Result.ok(Optional.empty());
        }
        var source = new Source("body.json", new String(body, StandardCharsets.UTF_8));
        return switch (TreeReader.read(source)) {
            case Result.Ok<Node>(var tree) ->
                    Push.of(host, tree)
                            .map(push -> Result.ok(Optional.of(push)))
                            .orElseGet(() -> failed(WebhookCode.UNREADABLE, "ref or after"));
            case Result.Failed<Node> _ -> failed(WebhookCode.UNREADABLE, "JSON");
        };
    }

    private boolean proven(Secret secret) {
        if (secret.isEmpty()) {
            return false;
        }
        var given = Secret.of(headers.getOrDefault(host.proofHeader(), ""));
        var expected =
                switch (host) {
                    case GITHUB -> Secret.of("sha256=" + secret.hmacSha256(body));
                    case GITEA -> Secret.of(secret.hmacSha256(body));
                    case GITLAB -> secret;
                };
        return expected.equals(given);
    }

    private Result<Optional<Push>> failed(WebhookCode code, Object... more) {
        return Result.failed(
                more.length == 0
                        ? Problem.of(code, host, service)
                        : Problem.of(code, host, service, more[0]));
    }
}
