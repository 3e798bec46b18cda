package dev.haechi.app.estate;

import dev.haechi.text.Problem;
import dev.haechi.text.Problems;
import dev.haechi.text.Result;

/**
 * How large an estate is. Every number is at least 1.
 *
 * @param vpcs at most 10,000
 * @param subnets of all VPCs together; 1 to 500 of each
 * @param instances of all subnets together; at most 2,000 of each on average
 * @param groups security groups of all VPCs together; 1 to 1,000 of each
 * @param rules of each group; at most 1,000
 */
public record EstateSize(int vpcs, int subnets, int instances, int groups, int rules) {
    /** What the bars are measured on: 100 VPCs, 20,000 instances, 40,000 rules. */
    public static final EstateSize L = new EstateSize(100, 2_000, 20_000, 2_000, 20);

    private static final int MOST_VPCS = 10_000;
    private static final int MOST_SUBNETS = 500;
    private static final int MOST_INSTANCES = 2_000;
    private static final int MOST_GROUPS = 1_000;
    private static final int MOST_RULES = 1_000;

    /** The size itself, or everything that is wrong with it. */
    public Result<EstateSize> checked() {
        var problems = new Problems();
        within(problems, "--vpcs", vpcs, 1, MOST_VPCS);
        if (problems.isEmpty()) {
            within(problems, "--subnets", subnets, vpcs, (long) MOST_SUBNETS * vpcs);
            within(problems, "--groups", groups, vpcs, (long) MOST_GROUPS * vpcs);
        }
        if (problems.isEmpty()) {
            within(problems, "--instances", instances, 1, (long) MOST_INSTANCES * subnets);
        }
        within(problems, "--rules", rules, 1, MOST_RULES);
        return problems.orElse(this);
    }

    private static void within(Problems problems, String option, int given, long least, long most) {
        if (given < least || given > most) {
            problems.add(Problem.of(EstateCode.SIZE, option, given, least, most));
        }
    }
}
