package dev.haechi.provision;

import dev.haechi.model.landscape.Landscape;
import java.util.List;

/**
 * The ordered way to a landscape. Applying the changes one after the other never makes a thing
 * before what it needs, nor takes one away before what needs it.
 *
 * @param wanted where it leads
 * @param changes in order; none when there is nothing to do
 */
public record Plan(Landscape wanted, List<Change> changes) {
    public Plan {
        changes = List.copyOf(changes);
    }

    public boolean isEmpty() {
        return changes.isEmpty();
    }

    /** What is approved and journalled: SHA-256 of the environment and the changes, in hex. */
    public String digest() {
        return Digest.of(wanted.environment(), changes);
    }
}
