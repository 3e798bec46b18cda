package dev.haechi.kubernetes.kubeconfig;

import dev.haechi.text.Origin;
import java.util.Optional;

/**
 * A cluster of a kubeconfig.
 *
 * @param origin of the server, or else of the entry
 * @param server as written
 * @param authority who has to have signed the API server's certificate; the system's when empty
 * @param skipsVerification whether anybody may answer
 * @param serverName the name looked for in the certificate instead of the server's
 * @param proxy as written
 */
public record ClusterEntry(
        Origin origin,
        String name,
        Optional<String> server,
        Optional<Material> authority,
        boolean skipsVerification,
        Optional<String> serverName,
        Optional<String> proxy) {}
