package dev.haechi.kubernetes.diff;

import dev.haechi.text.Origin;
import java.util.Optional;

/**
 * One part of one object that is written differently.
 *
 * @param object such as {@code NetworkPolicy shop/web} or {@code shop/deployment/web}
 * @param part which of it, in the words of manifests; empty when all of it came or went
 * @param origin where it is written: in the new manifests, or in the old ones when it was removed;
 *     empty for a namespace, and for a kind that is not read
 */
public record Edit(Kind kind, String object, String part, Optional<Origin> origin) {
    /** How it differs. */
    public enum Kind {
        ADDED,
        REMOVED,
        CHANGED
    }
}
