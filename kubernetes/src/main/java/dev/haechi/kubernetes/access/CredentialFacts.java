package dev.haechi.kubernetes.access;

import java.util.List;
import java.util.Optional;

/**
 * What a context brings to show, and to know the API server by.
 *
 * @param authority empty when the system's authorities count
 * @param keyFits whether key and certificate are a pair; empty when one of them was not read
 * @param tokenFile empty when the token is not in a file
 * @param token empty without one
 * @param pluginFound whether the plugin's command is installed; empty without plugin
 */
public record CredentialFacts(
        Optional<Reading> authority,
        Optional<Reading> certificate,
        Optional<Reading> key,
        Optional<Boolean> keyFits,
        Optional<Reading> tokenFile,
        Optional<TokenFacts> token,
        Optional<Boolean> pluginFound) {

    /** All that was read. */
    List<Reading> readings() {
        return List.of(authority, certificate, key, tokenFile).stream()
                .flatMap(Optional::stream)
                .toList();
    }
}
