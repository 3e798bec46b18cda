package dev.haechi.kubernetes.diff;

import java.util.List;

/**
 * Which edits made a difference. Both sets are as small as they can be: without any one of them the
 * rest does not do it. The two differ when several edits make the same difference, each by itself.
 *
 * @param enough edits that, made alone in the old cluster, make the difference; several when only
 *     together they do
 * @param toUndo edits that, taken back alone from the new cluster, take the difference back
 */
public record Cause(List<Edit> enough, List<Edit> toUndo) {
    public Cause {
        enough = List.copyOf(enough);
        toUndo = List.copyOf(toUndo);
    }
}
