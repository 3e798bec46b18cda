package dev.haechi.access;

import java.util.regex.Pattern;

/** Names a token without telling anything about it, so that it can be listed and revoked. */
public record TokenId(String value) {
    private static final Pattern SYNTAX = Pattern.compile("[0-9a-f]{12}");

    public TokenId {
        if (!SYNTAX.matcher(value).matches()) {
            throw new IllegalArgumentException("'" + value + "' is not 12 hexadecimal digits");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
