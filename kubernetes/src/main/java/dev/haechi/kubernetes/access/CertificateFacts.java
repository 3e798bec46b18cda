package dev.haechi.kubernetes.access;

import java.time.Instant;
import java.util.List;

/**
 * What a certificate says.
 *
 * @param subject its distinguished name (RFC 2253)
 * @param issuer the name of who signed it
 * @param commonName of the subject; empty text when it has none
 * @param names DNS names and addresses that it is good for
 */
public record CertificateFacts(
        String subject,
        String issuer,
        String commonName,
        Instant notBefore,
        Instant notAfter,
        List<String> names) {
    public CertificateFacts {
        names = List.copyOf(names);
    }
}
