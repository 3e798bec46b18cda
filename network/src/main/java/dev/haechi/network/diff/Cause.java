package dev.haechi.network.diff;

import dev.haechi.network.edit.Edit;
import java.util.List;

/**
 * Which edits made a difference. Both sets are as small as they can be: without any one of them the
 * rest does not do it. The two differ when several edits make the same difference, each by itself.
 *
 * @param enough edits that, made alone in the old landscape, make the difference; several when only
 *     together they do
 * @param toUndo edits that, taken back alone from the new landscape, take the difference back
 */
public record Cause(List<Edit> enough, List<Edit> toUndo) {
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
