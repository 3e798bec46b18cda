package dev.haechi.kubernetes.reach;

import dev.haechi.kubernetes.cluster.Policy;
import dev.haechi.kubernetes.lowering.Reference;
import dev.haechi.kubernetes.selector.Truth;
import dev.haechi.model.filter.Direction;
import dev.haechi.text.Message;
import java.util.List;
import java.util.Optional;

/**
 * What policies do with a packet at one of its ends.
 *
 * @param pods at which
 * @param policies those that are about these pods in that direction
 * @param rule the one that decided; empty when none did
 * @param facts what would have to be known, when it is not known
 */
public record Judged(
        Direction direction,
        Party.Pods pods,
        Truth passes,
        List<Policy> policies,
        Optional<Reference> rule,
        List<Message> facts) {
    public Judged {
        policies = List.copyOf(policies);
        facts = List.copyOf(facts);
    }
}
