package dev.haechi.app.push;

import dev.haechi.access.Actor;
import dev.haechi.access.Permission;
import dev.haechi.access.environment.EnvironmentRecord;
import dev.haechi.access.environment.Environments;
import dev.haechi.app.environment.Known;
import dev.haechi.app.gate.Gate;
import dev.haechi.app.gate.Undertaking;
import dev.haechi.delivery.CommitId;
import dev.haechi.delivery.notice.Outbox;
import dev.haechi.delivery.run.Run;
import dev.haechi.delivery.run.RunQueue;
import dev.haechi.delivery.run.RunState;
import dev.haechi.model.id.EnvironmentName;
import dev.haechi.model.id.ServiceName;
import dev.haechi.text.Message;
import dev.haechi.text.Problem;
import dev.haechi.text.Result;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/**
 * Pushes to hosted repositories. A push to the branch that a service is built from queues a run; in
 * an environment where a push alone may not deploy, it makes a candidate.
 *
 * @param environments that this machine knows
 * @param queue of runs
 * @param outbox for those who approve
 * @param gate permission and record
 */
public record Pushes(Environments environments, RunQueue queue, Outbox outbox, Gate gate) {

    /** Why the actor may not do this to repositories of the environment; empty when it may. */
    public Optional<Problem> refusal(
            Actor actor, EnvironmentName environment, Permission permission, String action) {
        return new Known(environments)
                        .find(environment)
                        .then(
                                known ->
                                        gate.look(
                                                actor,
                                                known.authority(),
                                                new Undertaking(environment, permission, action),
                                                () -> Result.ok(known)))
                        .problems()
                        .stream()
                        .findFirst();
    }

    /** A branch of a hosted repository has a new commit; what happens now, for the person. */
    public Result<List<Message>> pushed(
            Actor actor,
            EnvironmentName environment,
            ServiceName service,
            String branch,
            CommitId commit) {
        var facts = new LinkedHashMap<String, String>();
        facts.put("service", service.value());
        facts.put("branch", branch);
        facts.put("commit", commit.hex());
        return new Known(environments)
                .find(environment)
                .then(
                        known ->
                                gate.write(
                                        actor,
                                        known.authority(),
                                        new Undertaking(environment, Permission.PUSH, "git.push"),
                                        facts,
                                        () -> acted(known, actor, service, branch, commit)));
    }

    private Result<List<Message>> acted(
            EnvironmentRecord known,
            Actor actor,
            ServiceName service,
            String branch,
            CommitId commit) {
        return BuiltService.find(known, service)
                .map(
                        built ->
                                built.source().branch().equals(branch)
                                        ? told(
                                                new RunStart(queue, outbox)
                                                        .begin(known, actor, service, commit))
                                        : List.of(
                                                Message.of(
                                                        PushText.OTHER_BRANCH,
                                                        service,
                                                        built.source().branch())));
    }

    private static List<Message> told(Run run) {
        var request = run.request();
        boolean waits = run.state() == RunState.CANDIDATE;
        return List.of(
                Message.of(
                        waits ? PushText.WAITS : PushText.QUEUED,
                        run.id(),
                        request.service(),
                        request.commit().brief()),
                Message.of(
                        waits ? PushText.APPROVE : PushText.FOLLOW,
                        request.environment(),
                        run.id()));
    }
}
