package dev.haechi.cloud.local.space;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.SequencedSet;

/**
 * A network namespace as the kernel says it is.
 *
 * @param state whether it is there
 */
public record SeenSpace(String name, State state, SequencedSet<Piece> pieces) {
    public enum State {
        /** It is there. */
        PRESENT,
        /** Nothing has its name. */
        ABSENT,
        /** Its name is there without a namespace behind it: a crash came while it was made. */
        BROKEN
    }

    public SeenSpace {
        pieces = Collections.unmodifiableSequencedSet(new LinkedHashSet<>(pieces));
    }

    public boolean hasLink(String link) {
        return pieces.stream()
                .anyMatch(piece -> piece instanceof Piece.Link found && found.name().equals(link));
    }
}
