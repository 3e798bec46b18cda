package dev.haechi.app.change;

import dev.haechi.app.provisioning.Provisioning;
import java.util.List;

/**
 * What {@code up} would change in the network now.
 *
 * @param environment its name
 * @param digest names exactly this plan; {@code apply --plan} takes it
 * @param changes in order; none when the network is as it is meant
 */
public record PlanAnswer(String environment, String digest, List<Difference> changes) {
    public PlanAnswer {
        changes = List.copyOf(changes);
    }

    static PlanAnswer of(Provisioning.Look look) {
        return new PlanAnswer(
                look.plan().wanted().environment().value(),
                look.plan().digest(),
                Differences.of(look));
    }

    /** Whether anything would be changed. */
    public boolean pending() {
        return !changes.isEmpty();
    }
}
