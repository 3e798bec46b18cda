package dev.haechi.access.audit;

import java.util.regex.Pattern;

/**
 * A SHA-256 over one entry and everything before it.
 *
 * @param hex 64 lower-case hexadecimal digits
 */
public record AuditHash(String hex) {
    private static final Pattern SYNTAX = Pattern.compile("[0-9a-f]{64}");

    /** What stands before the first entry. */
    public static final AuditHash GENESIS = new AuditHash("0".repeat(64));

    public AuditHash {
        if (!SYNTAX.matcher(hex).matches()) {
            throw new IllegalArgumentException("'" + hex + "' is not 64 hexadecimal digits");
        }
    }

    @Override
    public String toString() {
        return hex;
    }
}
