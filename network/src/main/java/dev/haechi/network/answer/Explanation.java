package dev.haechi.network.answer;

import dev.haechi.model.flow.Flow;
import dev.haechi.model.flow.Trace;
import java.util.List;
import java.util.Optional;

/**
 * Why a flow arrives, or what stops it and the smallest change that would admit it.
 *
 * @param flow the packet that was followed
 * @param trace its way, with the rule at each hop
 * @param blockers everything that stops it, in the order of its way; none when it arrives
 * @param suggestions changes that admit it together, none of which can be left out; none when it
 *     arrives or when no such changes are known
 * @param through the way through a proxy when there is one and the packet itself does not arrive
 */
public record Explanation(
        Flow flow,
        Trace trace,
        List<Blocker> blockers,
        List<Suggestion> suggestions,
        Optional<Trace> through) {
    public Explanation {
        blockers = List.copyOf(blockers);
        suggestions = List.copyOf(suggestions);
    }

    /** Whether it arrives. */
    public boolean allowed() {
        return trace.disposition().succeeds();
    }
}
