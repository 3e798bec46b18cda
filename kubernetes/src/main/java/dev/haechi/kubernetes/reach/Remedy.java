package dev.haechi.kubernetes.reach;

import dev.haechi.kubernetes.cluster.Policy;
import dev.haechi.kubernetes.cluster.PolicyRule;
import dev.haechi.model.filter.Direction;
import dev.haechi.text.Message;

/**
 * A rule that would let a packet pass at one of its ends.
 *
 * @param policy to which it is added: for a NetworkPolicy anywhere, else before all others
 * @param what as an instruction
 */
public record Remedy(Policy policy, Direction direction, PolicyRule rule, Message what) {}
