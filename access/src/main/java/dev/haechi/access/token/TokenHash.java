package dev.haechi.access.token;

import dev.haechi.text.Secret;

/**
 * What is stored of a token: its SHA-256. A plain fast hash is enough here, unlike for passwords: a
 * token is 256 random bits, so nobody can try them all, and there is no dictionary of likely ones.
 *
 * @param hex 64 lower-case hexadecimal digits
 */
public record TokenHash(String hex) {
    private static final int DIGITS = 64;

    public TokenHash {
        if (hex.length() != DIGITS) {
            throw new IllegalArgumentException("a token's hash has 64 digits, not " + hex.length());
        }
    }

    /** The hash of a token as it was shown. */
    public static TokenHash of(Secret token) {
        return new TokenHash(token.sha256());
    }
}
