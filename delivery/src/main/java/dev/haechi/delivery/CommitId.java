package dev.haechi.delivery;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Names one commit of a Git repository.
 *
 * @param hex 40 lower-case hexadecimal digits (SHA-1)
 */
public record CommitId(String hex) {
    private static final Pattern SYNTAX = Pattern.compile("[0-9a-f]{40}");
    private static final int SHORT = 12;

    public CommitId {
        if (!SYNTAX.matcher(hex).matches()) {
            throw new IllegalArgumentException("'" + hex + "' is not 40 hexadecimal digits");
        }
    }

    public static CommitId of(String hex) {
        return new CommitId(hex);
    }

    /** The commit of a text, or empty when it is none. */
    public static Optional<CommitId> tryParse(String text) {
        return SYNTAX.matcher(text).matches() ? Optional.of(new CommitId(text)) : Optional.empty();
    }

    /** Enough of it for a person. */
    public String brief() {
        return hex.substring(0, SHORT);
    }

    @Override
    public String toString() {
        return hex;
    }
}
