package dev.haechi.text;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

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
