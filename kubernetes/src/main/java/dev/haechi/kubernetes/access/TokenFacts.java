package dev.haechi.kubernetes.access;

import java.time.Instant;
import java.util.Optional;

/**
 * What a token says of itself, by its claims; nothing when it is no JWT.
 *
 * @param subject {@code sub}
 * @param notBefore {@code nbf}
 * @param expiry {@code exp}
 */
public record TokenFacts(
        Optional<String> subject, Optional<Instant> notBefore, Optional<Instant> expiry) {}
