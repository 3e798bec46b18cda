package dev.haechi.app.change;

import dev.haechi.provision.Plan;

/** What the person who applies a plan has agreed to. */
public sealed interface Approval {

    /** Exactly the plan with this digest, which was looked at before. */
    record OfPlan(String digest) implements Approval {}

    /** Whatever the plan is at that moment. */
    record OfWhatever() implements Approval {}

    /** Whether a plan is what was agreed to. */
    default boolean covers(Plan plan) {
        return switch (this) {
            case OfPlan(var digest) -> digest.equals(plan.digest());
            case OfWhatever() -> true;
        };
    }
}
