package dev.haechi.network.diff;

import dev.haechi.network.answer.Answer;

/**
 * An answer as sets: every passage is in one of the two, or closed.
 *
 * @param open what is certain
 * @param unknown what depends on missing facts, apart from {@code open}
 */
public record Reached(Passages open, Passages unknown) {
    public static Reached of(Answer answer) {
        var open = Passages.NONE;
        var unknown = Passages.NONE;
        for (var path : answer.paths()) {
            if (path.certain()) {
                open = open.union(Passages.of(path));
            } else {
                unknown = unknown.union(Passages.of(path));
            }
        }
        return new Reached(open, unknown.minus(open));
    }

    /** How one connection stands. */
    public Standing standing(Passage passage) {
        if (open.contains(passage)) {
            return Standing.OPEN;
        }
        return unknown.contains(passage) ? Standing.UNKNOWN : Standing.CLOSED;
    }

    /** What of some passages stands so. */
    public Passages having(Standing standing, Passages among) {
        return switch (standing) {
            case OPEN -> among.intersect(open);
            case UNKNOWN -> among.intersect(unknown);
            case CLOSED -> among.minus(open).minus(unknown);
        };
    }
}
