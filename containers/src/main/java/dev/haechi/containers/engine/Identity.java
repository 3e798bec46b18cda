package dev.haechi.containers.engine;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Whom a container's processes run as, in numbers.
 *
 * @param user greater than 0 unless root was declared
 */
public record Identity(int user, int group) {
    private static final Pattern NUMBERS = Pattern.compile("(\\d{1,9})(?::(\\d{1,9}))?");

    /** The identity of {@code uid} or {@code uid:gid}, or empty when names are used. */
    static Optional<Identity> parse(String text) {
        var match = NUMBERS.matcher(text);
        if (!match.matches()) {
            return Optional.empty();
        }
        int user = Integer.parseInt(match.group(1));
        int group = match.group(2) == null ? user : Integer.parseInt(match.group(2));
        return Optional.of(new Identity(user, group));
    }

    boolean isRoot() {
        return user == 0;
    }

    @Override
    public String toString() {
        return user + ":" + group;
    }
}
