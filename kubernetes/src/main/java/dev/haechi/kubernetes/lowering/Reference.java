package dev.haechi.kubernetes.lowering;

import dev.haechi.kubernetes.cluster.Policy;
import dev.haechi.kubernetes.cluster.PolicyRule;
import dev.haechi.text.Origin;

/** A rule of a policy. */
public record Reference(Policy policy, PolicyRule rule) {
    /** Such as {@code NetworkPolicy shop/web ingress[0]}. */
    @Override
    public String toString() {
        return policy + " " + rule.place();
    }

    /** Where it is written. */
    public Origin origin() {
        return rule.origin();
    }
}
