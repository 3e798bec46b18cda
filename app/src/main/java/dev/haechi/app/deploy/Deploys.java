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
import dev.haechi.app.gate.Gate;
import dev.haechi.app.gate.Undertaking;
import dev.haechi.app.push.RunStart;
import dev.haechi.delivery.CommitId;
import dev.haechi.delivery.image.Image;
import dev.haechi.model.id.EnvironmentName;
import dev.haechi.model.id.ServiceName;
import dev.haechi.model.workload.ImageSource;
import dev.haechi.model.workload.Workload;
import dev.haechi.text.Problem;
import dev.haechi.text.Result;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;

/**
 * Puts a commit of a service on its way: a run is queued, which the worker carries out. Where one
 * person alone puts nothing into service, it makes a candidate.
 *
 * @param gate permission and record
 * @param known environments of this machine
 * @param deliveries of services
 * @param start of runs
 */
public record Deploys(Gate gate, Known known, Deliveries deliveries, RunStart start) {

    /**
     * Follows the source of a service and asks for the commit that is wanted. A run of it that
     * waits or runs already is the answer; a commit that serves already needs none.
     */
    public Result<DeployAnswer> deploy(
            Actor actor, EnvironmentName environment, ServiceName service, Wanted wanted) {
        var facts = new LinkedHashMap<String, String>();
        facts.put("service", service.value());
        return known.find(environment)
                .then(
                        record ->
                                gate.write(
                                        actor,
                                        record.authority(),
                                        new Undertaking(
                                                environment, Permission.DEPLOY, "service.deploy"),
                                        facts,
                                        () -> deploy(actor, record, service, wanted, facts)));
    }

    private Result<DeployAnswer> deploy(
            Actor actor,
            EnvironmentRecord record,
            ServiceName service,
            Wanted wanted,
            SequencedMap<String, String> facts) {
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
                                                        deploy(
                                                                actor, record, setting, workload,
                                                                wanted, facts)));
    }

    private Result<DeployAnswer> deploy(
            Actor actor,
            EnvironmentRecord record,
            Setting setting,
            Workload workload,
            Wanted wanted,
            SequencedMap<String, String> facts) {
        return switch (workload.image()) {
            case ImageSource.Built source ->
                    commit(setting, workload, source, wanted)
                            .map(commit -> begin(actor, record, setting, workload, commit, facts));
            case ImageSource.Named(var reference) ->
                    Result.failed(
                            Problem.of(DeliveryCode.NOT_BUILT_HERE, workload.name(), reference));
            case ImageSource.Hosted _ ->
                    Result.failed(
                            Problem.of(DeliveryCode.NOT_BUILT_HERE, workload.name(), "haechi"));
        };
    }

    private Result<CommitId> commit(
            Setting setting, Workload workload, ImageSource.Built source, Wanted wanted) {
        var newest = deliveries.follow(setting, workload, source);
        return switch (wanted) {
            case Wanted.Newest() -> newest;
            // What is hosted already can be named even where its source cannot be followed.
            case Wanted.Named(var text) ->
                    deliveries.sources().resolve(setting.environment(), workload.name(), text);
        };
    }

    private DeployAnswer begin(
            Actor actor,
            EnvironmentRecord record,
            Setting setting,
            Workload workload,
            CommitId commit,
            SequencedMap<String, String> facts) {
        facts.put("commit", commit.hex());
        if (serves(setting, workload, commit)) {
            return new DeployAnswer(
                    record.name().value(),
                    workload.name().value(),
                    commit.hex(),
                    Optional.empty(),
                    DeployAnswer.State.SERVES,
                    Optional.empty());
        }
        var run = start.begin(record, actor, workload.name(), commit);
        facts.put("run", run.id().toString());
        return DeployAnswer.of(run);
    }

    private boolean serves(Setting setting, Workload workload, CommitId commit) {
        return deliveries
                .releases()
                .serving(setting.environment(), workload.name())
                .filter(release -> release.commit().filter(commit::equals).isPresent())
                .map(release -> new Image(release.imageReference(), release.imageDigest()))
                .filter(image -> deliveries.serves(setting, workload, image))
                .isPresent();
    }
}
