package dev.haechi.runtime.kubernetes;

import dev.haechi.kubernetes.access.Reading;
import dev.haechi.text.Secret;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;

/**
 * What was read of a certificate, key or token.
 *
 * @param pem the whole text; empty when it was not read
 * @param certificates in it, in their order
 */
record Loaded(Reading reading, Secret pem, List<X509Certificate> certificates) {
    Loaded {
        certificates = List.copyOf(certificates);
    }

    /** The text as a token. */
    Optional<Secret> token() {
        var text = pem.reveal().strip();
        return text.isEmpty() ? Optional.empty() : Optional.of(Secret.of(text));
    }
}
