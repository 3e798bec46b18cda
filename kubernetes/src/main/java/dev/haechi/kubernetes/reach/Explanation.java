package dev.haechi.kubernetes.reach;

import java.util.List;

/**
 * Why a packet passes or not.
 *
 * @param trace the packet
 * @param remedies rules that let it pass together, none of which can be left out; none when it
 *     passes, and when no rule would help
 * @param admitted whether it passes, or would with these: they were tried on a copy
 */
public record Explanation(Trace trace, List<Remedy> remedies, boolean admitted) {
    public Explanation {
        remedies = List.copyOf(remedies);
    }
}
