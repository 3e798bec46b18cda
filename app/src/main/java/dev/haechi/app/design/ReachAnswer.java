package dev.haechi.app.design;

import java.util.List;

/**
 * Who reaches whom.
 *
 * @param reached every pair of which one reaches the other, or might
 */
public record ReachAnswer(List<Reached> reached) {
    public ReachAnswer {
        reached = List.copyOf(reached);
    }
}
