package dev.haechi.app.record;

import dev.haechi.access.Actor;
import dev.haechi.access.Permission;
import dev.haechi.access.audit.AuditEntry;
import dev.haechi.access.audit.AuditLog;
import dev.haechi.access.environment.Environments;
import dev.haechi.app.environment.Known;
import dev.haechi.app.gate.Gate;
import dev.haechi.app.gate.Undertaking;
import dev.haechi.app.push.PushCode;
import dev.haechi.delivery.release.Release;
import dev.haechi.delivery.release.Releases;
import dev.haechi.delivery.run.Run;
import dev.haechi.delivery.run.RunId;
import dev.haechi.delivery.run.RunQueue;
import dev.haechi.model.id.EnvironmentName;
import dev.haechi.model.id.ServiceName;
import dev.haechi.text.Problem;
import dev.haechi.text.Result;
import java.util.List;
import java.util.function.Supplier;

/**
 * Runs, releases and the audit record, newest first, for those who may read them.
 *
 * @param environments that this machine knows
 * @param queue of runs
 * @param releases of services
 * @param audit the record
 * @param gate permission
 */
public record Records(
        Environments environments, RunQueue queue, Releases releases, AuditLog audit, Gate gate) {
    private static final int MOST = 100;

    /** The newest runs of an environment. */
    public Result<List<Run>> runs(Actor actor, EnvironmentName environment) {
        return read(
                actor,
                environment,
                Permission.READ,
                "runs.read",
                () -> queue.newest(environment, MOST));
    }

    /** One run of an environment. */
    public Result<Run> run(Actor actor, EnvironmentName environment, RunId id) {
        return read(actor, environment, Permission.READ, "runs.read", () -> queue.find(id))
                .then(
                        found ->
                                found.filter(run -> run.request().environment().equals(environment))
                                        .<Result<Run>>map(Result::ok)
                                        .orElseGet(
                                                () ->
                                                        Result.failed(
                                                                Problem.of(
                                                                        PushCode.NO_SUCH_RUN,
                                                                        id,
                                                                        environment))));
    }

    /** The newest releases of a service. */
    public Result<List<Release>> releases(
            Actor actor, EnvironmentName environment, ServiceName service) {
        return read(
                actor,
                environment,
                Permission.READ,
                "releases.read",
                () -> releases.newest(environment, service, MOST));
    }

    /** The newest entries of the audit record. */
    public Result<List<AuditEntry>> audit(Actor actor, EnvironmentName environment) {
        return read(
                actor,
                environment,
                Permission.READ_AUDIT,
                "audit.read",
                () -> audit.newest(environment.value(), MOST));
    }

    private <T> Result<T> read(
            Actor actor,
            EnvironmentName environment,
            Permission permission,
            String action,
            Supplier<T> body) {
        return new Known(environments)
                .find(environment)
                .then(
                        known ->
                                gate.look(
                                        actor,
                                        known.authority(),
                                        new Undertaking(environment, permission, action),
                                        () -> Result.ok(body.get())));
    }
}
