package dev.haechi.app.change;

import dev.haechi.app.environment.Intended;
import dev.haechi.app.environment.Judging;
import dev.haechi.app.provisioning.Feasible;
import dev.haechi.app.provisioning.Provisioning;
import dev.haechi.model.landscape.Landscape;
import dev.haechi.provision.CloudProvider;
import dev.haechi.provision.Observation;
import dev.haechi.provision.Planner;
import dev.haechi.text.Result;

/**
 * The plan of an environment of which nothing exists: everything is created. Like {@code check}, it
 * needs the blueprint alone, neither root nor a database.
 *
 * @param judging what stops an environment
 * @param cloud that says what it cannot make
 */
public record FirstPlan(Judging judging, CloudProvider cloud) {

    /** The plan; what policy forbids, or the cloud cannot make, is a problem as in {@code up}. */
    public Result<PlanAnswer> of(Intended intended) {
        return judging.admit(intended)
                .then(_ -> Feasible.check(cloud, intended.resolved()))
                .map(wanted -> PlanAnswer.of(look(wanted)));
    }

    private static Provisioning.Look look(Landscape wanted) {
        var nothing = Observation.of(Landscape.builder(wanted.environment()).build());
        return new Provisioning.Look(nothing, new Planner().plan(wanted, nothing));
    }
}
