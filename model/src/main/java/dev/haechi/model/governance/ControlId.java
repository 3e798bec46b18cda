package dev.haechi.model.governance;

import java.util.Optional;
import java.util.regex.Pattern;

/** Names a control of a policy's catalogue, such as {@code EFS-15-01}. */
public record ControlId(String value) implements Comparable<ControlId> {
    private static final Pattern SYNTAX =
            Pattern.compile("[A-Z][A-Z0-9]{1,7}(-[A-Z0-9]{1,8}){1,3}");

    public ControlId {
        if (!SYNTAX.matcher(value).matches()) {
            throw new IllegalArgumentException("'" + value + "' is no control such as EFS-15-01");
        }
    }

    public static ControlId of(String value) {
        return new ControlId(value);
    }

    /** The control of a text, or empty when its syntax is another. */
    public static Optional<ControlId> tryParse(String text) {
        return SYNTAX.matcher(text).matches() ? Optional.of(new ControlId(text)) : Optional.empty();
    }

    @Override
    public int compareTo(ControlId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
