package dev.haechi.app.deploy;

import dev.haechi.access.Actor;
import dev.haechi.access.Permission;
import dev.haechi.access.environment.EnvironmentRecord;
import dev.haechi.access.environment.EnvironmentState;
import dev.haechi.app.delivery.Deliveries;
import dev.haechi.app.delivery.DeliveryCode;
import dev.haechi.app.delivery.Setting;
import dev.haechi.app.environment.EnvironmentCode;
import dev.haechi.app.environment.Intended;
import dev.haechi.app.environment.Known;
import dev.haechi.app.gate.Attempt;
import dev.haechi.app.gate.Gate;
import dev.haechi.app.gate.Undertaking;
import dev.haechi.app.progress.Progress;
import dev.haechi.delivery.release.Release;
import dev.haechi.model.id.EnvironmentName;
import dev.haechi.model.id.ServiceName;
import dev.haechi.model.workload.Workload;
import dev.haechi.text.Message;
import dev.haechi.text.Problem;
import dev.haechi.text.Result;
import java.util.Optional;

/**
 * Brings the image of an earlier release back into service, by a rollout like any other. It served
 * before, so that nobody has to approve it again.
 *
 * @param gate permission, lease, record
 * @param known environments of this machine
 * @param deliveries of services
 */
public record Rollbacks(Gate gate, Known known, Deliveries deliveries) {
    private static final int MOST = 500;

    /** Rolls a service back. */
    public Result<RollbackAnswer> rollBack(
            Actor actor,
            EnvironmentName environment,
            ServiceName service,
            Earlier wanted,
            Progress progress) {
        return known.find(environment)
                .then(
                        record ->
                                gate.change(
                                        actor,
                                        record.authority(),
                                        new Undertaking(
                                                environment, Permission.DEPLOY, "service.rollback"),
                                        attempt ->
                                                rollBack(
                                                        actor, record, service, wanted, attempt,
                                                        progress)));
    }

    private Result<RollbackAnswer> rollBack(
            Actor actor,
            EnvironmentRecord record,
            ServiceName service,
            Earlier wanted,
            Attempt attempt,
            Progress progress) {
        attempt.fact("service", service);
        if (record.state() == EnvironmentState.DOWN) {
            return Result.failed(
                    Problem.of(EnvironmentCode.NOT_UP, record.name(), record.blueprintPath()));
        }
        return Intended.of(record)
                .map(Intended::setting)
                .then(
                        setting ->
                                setting.service(service)
                                        .then(
                                                workload ->
                                                        chosen(record.name(), service, wanted)
                                                                .then(
                                                                        release ->
                                                                                bring(
                                                                                        actor,
                                                                                        setting,
                                                                                        workload,
                                                                                        release,
                                                                                        attempt,
                                                                                        progress))));
    }

    private Result<Release> chosen(
            EnvironmentName environment, ServiceName service, Earlier wanted) {
        return switch (wanted) {
            case Earlier.Former() -> former(environment, service);
            case Earlier.Numbered(var number) -> numbered(environment, service, number);
        };
    }

    private Result<Release> former(EnvironmentName environment, ServiceName service) {
        var serving = deliveries.releases().serving(environment, service).map(Release::imageDigest);
        return deliveries.releases().newest(environment, service, MOST).stream()
                .filter(Release::served)
                .filter(release -> !serving.equals(Optional.of(release.imageDigest())))
                .findFirst()
                .<Result<Release>>map(Result::ok)
                .orElseGet(
                        () ->
                                Result.failed(
                                        Problem.of(
                                                DeliveryCode.NOTHING_TO_GO_BACK_TO,
                                                service,
                                                environment)));
    }

    private Result<Release> numbered(
            EnvironmentName environment, ServiceName service, long number) {
        var found = deliveries.releases().find(environment, service, number);
        if (found.isEmpty()) {
            var newest = deliveries.releases().newest(environment, service, 1);
            return Result.failed(
                    Problem.of(
                            DeployCode.NO_SUCH_RELEASE,
                            service,
                            environment,
                            number,
                            newest.isEmpty() ? 0 : newest.getFirst().number()));
        }
        return found.get().served()
                ? Result.ok(found.get())
                : Result.failed(
                        Problem.of(
                                DeployCode.NEVER_SERVED,
                                service,
                                number,
                                found.get().reason().orElse("-")));
    }

    private Result<RollbackAnswer> bring(
            Actor actor,
            Setting setting,
            Workload workload,
            Release release,
            Attempt attempt,
            Progress progress) {
        attempt.fact("to", release.number());
        attempt.fact("image", release.imageDigest());
        var from =
                deliveries
                        .releases()
                        .serving(setting.environment(), workload.name())
                        .map(Release::number);
        progress.step(
                Message.of(
                        DeployText.ROLLING_BACK,
                        workload.name(),
                        release.number(),
                        release.imageReference()));
        return deliveries
                .bringBack(
                        setting,
                        workload,
                        release,
                        actor.toString(),
                        step -> progress.detail(step.getClass().getSimpleName()))
                .map(
                        delivered ->
                                new RollbackAnswer(
                                        setting.environment().value(),
                                        workload.name().value(),
                                        from,
                                        release.number(),
                                        delivered.image(),
                                        delivered.release().map(Release::number)));
    }
}
