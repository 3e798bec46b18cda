package dev.haechi.app.change;

import dev.haechi.access.Actor;
import dev.haechi.access.Permission;
import dev.haechi.app.environment.Intended;
import dev.haechi.app.environment.Judging;
import dev.haechi.app.environment.Known;
import dev.haechi.app.gate.Gate;
import dev.haechi.app.gate.Undertaking;
import dev.haechi.app.provisioning.Feasible;
import dev.haechi.app.provisioning.Provisioning;
import dev.haechi.text.Result;

/**
 * What {@code up} would change in the network now. Changes nothing.
 *
 * @param judging what stops an environment
 * @param gate permission
 * @param known environments of this machine
 * @param provisioning of networks
 */
public record PlanNow(Judging judging, Gate gate, Known known, Provisioning provisioning) {

    /** The plan; what policy forbids, or the cloud cannot make, is a problem as in {@code up}. */
    public Result<PlanAnswer> run(Actor actor, Intended intended) {
        var what = new Undertaking(intended.name(), Permission.READ, "environment.plan");
        return judging.admit(intended)
                .then(_ -> Feasible.check(provisioning.cloud(), intended.resolved()))
                .then(
                        wanted ->
                                gate.look(
                                        actor,
                                        known.jurisdiction(intended).authority(),
                                        what,
                                        () -> Result.ok(PlanAnswer.of(provisioning.look(wanted)))));
    }
}
