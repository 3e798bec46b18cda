package dev.haechi.app.design;

import java.util.List;
import java.util.Optional;

/**
 * Why a packet passes or not, and what would let it pass.
 *
 * @param trace the way as it is
 * @param admitted true when the changes let it pass: they were tried on a copy
 * @param changes the fewest rules that let it pass; none when it passes, or when what stops it is
 *     no filter
 */
public record ExplainAnswer(TraceAnswer trace, boolean admitted, List<Rule> changes) {
    public ExplainAnswer {
        changes = List.copyOf(changes);
    }

    /**
     * A rule to add; in a network ACL it comes before all others.
     *
     * @param direction ingress or egress
     * @param peer the other side, or both sides in a network ACL
     * @param origin where the filter is written
     */
    public record Rule(
            String filter,
            String direction,
            String peer,
            String service,
            Optional<String> origin) {}
}
