package dev.haechi.model.trial;

import java.util.List;

/**
 * Which edits made a difference. Both sets are as small as they can be: without any one of them the
 * rest does not do it. The two differ when several edits make the same difference, each by itself.
 *
 * @param enough edits that, made alone in the old version, make the difference; several when only
 *     together they do
 * @param toUndo edits that, taken back alone from the new version, take the difference back
 * @param <E> an edit
 */
public record Cause<E>(List<E> enough, List<E> toUndo) {
    public Cause {
        enough = List.copyOf(enough);
        toUndo = List.copyOf(toUndo);
    }

    /** Whether no edit of them does it by itself. */
    public boolean onlyTogether() {
        return enough.size() > 1;
    }

    /** Whether taking back what is enough to make the difference takes it back. */
    public boolean sameBothWays() {
        return enough.equals(toUndo);
    }
}
