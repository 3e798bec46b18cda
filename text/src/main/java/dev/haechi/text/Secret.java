package dev.haechi.text;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A value that cannot print itself: passwords, tokens, keys, webhook addresses. Only adapters call
 * {@link #reveal()}, where the value leaves for its destination (a test of the architecture holds
 * that). Equality takes the same time whatever the contents, for equal lengths.
 */
public final class Secret {
    private static final String SHOWN = "•••";
    private final String value;

    private Secret(String value) {
        this.value = value;
    }

    /** Hides a value. */
    public static Secret of(String value) {
        return new Secret(value);
    }

    /** The value itself: never log, print or store what this returns in clear. */
    public String reveal() {
        return value;
    }

    /**
     * SHA-256 of the value in UTF-8, as 64 lower-case hexadecimal digits: for secrets of so much
     * entropy that nobody can try them all, such as tokens; never for passwords.
     */
    public String sha256() {
        try {
            var sha = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha.digest(value.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /**
     * HMAC-SHA-256 of a message with the value in UTF-8 as its key (RFC 2104), as 64 lower-case
     * hexadecimal digits.
     *
     * @throws IllegalStateException for an empty value, which is no key
     */
    public String hmacSha256(byte[] message) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(value.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(message));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new IllegalStateException("every Java has HmacSHA256 for keys of some length", e);
        }
    }

    /** Whether there is nothing in it. */
    public boolean isEmpty() {
        return value.isEmpty();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Secret that
                && MessageDigest.isEqual(
                        value.getBytes(StandardCharsets.UTF_8),
                        that.value.getBytes(StandardCharsets.UTF_8));
    }

    /** The same for all secrets: a hash would tell something about the value. */
    @Override
    public int hashCode() {
        return 1;
    }

    @Override
    public String toString() {
        return SHOWN;
    }
}
