package dev.haechi.blueprint.sense;

import dev.haechi.text.Problems;

/** Whether the parts of a blueprint make sense together. */
public final class Sense {
    private Sense() {}

    /** Reports everything that does not. Costs O(s²) for s subnets of a VPC. */
    public static void check(Draft draft, Problems problems) {
        new NetworkSense(draft, problems).check();
        new ServiceSense(draft, problems).check();
        new KubernetesSense(draft, problems).check();
        new GovernanceSense(draft, problems).check();
    }
}
