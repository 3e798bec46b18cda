package dev.haechi.app.push;

import dev.haechi.access.Actor;
import dev.haechi.access.Permission;
import dev.haechi.access.environment.EnvironmentRecord;
import dev.haechi.access.environment.Environments;
import dev.haechi.app.environment.Known;
import dev.haechi.app.gate.Gate;
import dev.haechi.app.gate.Undertaking;
import dev.haechi.delivery.run.Run;
import dev.haechi.delivery.run.RunId;
import dev.haechi.delivery.run.RunQueue;
import dev.haechi.delivery.run.RunState;
import dev.haechi.model.id.EnvironmentName;
import dev.haechi.model.id.PersonName;
import dev.haechi.text.Problem;
import dev.haechi.text.Result;
import java.util.LinkedHashMap;

/**
 * Puts a candidate into service: by another person than its author, with the role for it.
 *
 * @param environments that this machine knows
 * @param queue of runs
 * @param gate permission and record
 */
public record Approvals(Environments environments, RunQueue queue, Gate gate) {

    /** Queues the candidate; a problem when it is none, or the actor may not approve it. */
    public Result<Run> approve(Actor actor, EnvironmentName environment, RunId id) {
        var facts = new LinkedHashMap<String, String>();
        facts.put("run", id.toString());
        return new Known(environments)
                .find(environment)
                .then(
                        known ->
                                gate.write(
                                        actor,
                                        known.authority(),
                                        new Undertaking(
                                                environment, Permission.APPROVE, "run.approve"),
                                        facts,
                                        () -> approved(known, actor, id)));
    }

    private Result<Run> approved(EnvironmentRecord known, Actor actor, RunId id) {
        var candidate =
                queue.find(id)
                        .filter(run -> run.request().environment().equals(known.name()))
                        .filter(run -> run.state() == RunState.CANDIDATE);
        if (candidate.isEmpty()) {
            return none(known, id);
        }
        var refusal = known.authority().refusalToApprove(actor, author(candidate.get()));
        if (refusal.isPresent()) {
            return Result.failed(refusal.get());
        }
        return queue.approve(id, known.authority().person(actor).orElseThrow().value())
                .<Result<Run>>map(Result::ok)
                .orElseGet(() -> none(known, id));
    }

    private static Result<Run> none(EnvironmentRecord known, RunId id) {
        return Result.failed(Problem.of(PushCode.NO_SUCH_CANDIDATE, id, known.name()));
    }

    /**
     * Whom the run names first. Where that is only what a hosting service says, it counts all the
     * same: a claim can forbid an approval, and never give one.
     */
    private static PersonName author(Run run) {
        var first = run.request().author().split(" ", 2)[0];
        try {
            return PersonName.of(first);
        } catch (IllegalArgumentException _) {
            return PersonName.of("unknown"); // nobody of a blueprint is called like that
        }
    }
}
