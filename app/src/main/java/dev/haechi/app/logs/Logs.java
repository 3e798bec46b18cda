package dev.haechi.app.logs;

import dev.haechi.access.Actor;
import dev.haechi.access.Permission;
import dev.haechi.access.environment.EnvironmentRecord;
import dev.haechi.app.delivery.BuildLogs;
import dev.haechi.app.environment.Intended;
import dev.haechi.app.environment.Known;
import dev.haechi.app.gate.Gate;
import dev.haechi.app.gate.Undertaking;
import dev.haechi.delivery.rollout.Replica;
import dev.haechi.delivery.rollout.ReplicaRuntime;
import dev.haechi.model.id.EnvironmentName;
import dev.haechi.model.id.ServiceName;
import dev.haechi.text.Problem;
import dev.haechi.text.Result;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * What replicas print, and what builds printed.
 *
 * @param gate permission
 * @param known environments of this machine
 * @param runtime of the replicas
 * @param builds their logs
 */
public record Logs(Gate gate, Known known, ReplicaRuntime runtime, BuildLogs builds) {

    /** The last lines of every replica of a service, of one that just ended too. */
    public Result<LogsAnswer> last(
            Actor actor, EnvironmentName environment, ServiceName service, int most) {
        return read(
                actor,
                environment,
                service,
                record -> {
                    var replicas = replicas(environment, service);
                    return replicas.isEmpty()
                            ? Result.failed(Problem.of(LogsCode.NO_REPLICA, service, environment))
                            : Result.ok(
                                    new LogsAnswer(
                                            environment.value(),
                                            service.value(),
                                            lines(record, replicas, most)));
                });
    }

    private List<LogLine> lines(EnvironmentRecord record, List<Replica> replicas, int most) {
        return replicas.stream()
                .flatMap(
                        one ->
                                runtime.lastLines(record.name(), one.slot(), most).stream()
                                        .map(text -> new LogLine(one.slot().value(), text)))
                .toList();
    }

    /**
     * Every line that the service prints from now on, after the last ones; replicas that come later
     * are followed too. The consumer is called by one thread at a time, until the watch is closed.
     */
    public Result<ReplicaRuntime.Watch> follow(
            Actor actor,
            EnvironmentName environment,
            ServiceName service,
            int before,
            Consumer<LogLine> line) {
        return read(
                actor,
                environment,
                service,
                _ -> Result.ok(Following.begin(runtime, environment, service, before, line)));
    }

    /**
     * What a build printed.
     *
     * @param commit the beginning of one; empty text for the newest build
     */
    public Result<BuildLogAnswer> build(
            Actor actor, EnvironmentName environment, ServiceName service, String commit) {
        return read(
                actor,
                environment,
                service,
                _ ->
                        builds.find(environment, service, commit)
                                .map(
                                        kept ->
                                                Result.ok(
                                                        new BuildLogAnswer(
                                                                environment.value(),
                                                                service.value(),
                                                                kept.commit(),
                                                                kept.lines())))
                                .orElseGet(() -> noBuild(environment, service, commit)));
    }

    private static Result<BuildLogAnswer> noBuild(
            EnvironmentName environment, ServiceName service, String commit) {
        var which = commit.isEmpty() ? "" : " (" + commit + ")";
        return Result.failed(Problem.of(LogsCode.NO_BUILD, service, environment, which));
    }

    private List<Replica> replicas(EnvironmentName environment, ServiceName service) {
        return runtime.observe(environment).stream()
                .filter(one -> one.service().equals(service))
                .toList();
    }

    private <T> Result<T> read(
            Actor actor,
            EnvironmentName environment,
            ServiceName service,
            Function<EnvironmentRecord, Result<T>> body) {
        return known.find(environment)
                .then(
                        record ->
                                gate.look(
                                        actor,
                                        record.authority(),
                                        new Undertaking(
                                                environment, Permission.READ, "service.logs"),
                                        () -> of(record, service).then(body)));
    }

    private static Result<EnvironmentRecord> of(EnvironmentRecord record, ServiceName service) {
        return Intended.of(record)
                .then(intended -> intended.setting().service(service))
                .map(_ -> record);
    }
}
