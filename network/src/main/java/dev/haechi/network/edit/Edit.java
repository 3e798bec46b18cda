package dev.haechi.network.edit;

import dev.haechi.model.id.Id;
import java.util.List;

/**
 * One thing that is written differently in two landscapes: the smallest that can be taken over by
 * itself.
 *
 * @param kind what happened to it
 * @param path where it stands in the JSON form, by the names of members and the ids of things
 * @param place the thing itself, or the nearest one around it that has an id
 * @param before its JSON form in the first landscape; empty text when it is not there
 * @param after its JSON form in the second; empty text when it is not there
 */
public record Edit(Kind kind, List<String> path, Id place, String before, String after) {
    /** What happened. */
    public enum Kind {
        ADDED,
        REMOVED,
        CHANGED,
        /** It stands elsewhere among others whose order counts. */
        MOVED
    }

    public Edit {
        path = List.copyOf(path);
    }

    /** The path with slashes, such as {@code groups/web/rules/web-accounts/services}. */
    public String where() {
        return String.join("/", path);
    }
}
