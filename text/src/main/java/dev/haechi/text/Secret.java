package dev.haechi.text;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

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
