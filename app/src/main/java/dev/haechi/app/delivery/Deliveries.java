package dev.haechi.app.delivery;

import dev.haechi.access.secret.Secrets;
import dev.haechi.access.tls.Certificates;
import dev.haechi.delivery.CommitId;
import dev.haechi.delivery.image.Image;
import dev.haechi.delivery.release.Release;
import dev.haechi.delivery.release.Releases;
import dev.haechi.delivery.rollout.GivenSecret;
import dev.haechi.delivery.rollout.Replica;
import dev.haechi.delivery.rollout.ReplicaRuntime;
import dev.haechi.delivery.rollout.Revision;
import dev.haechi.delivery.rollout.Rollout;
import dev.haechi.delivery.rollout.RolloutOutcome;
import dev.haechi.delivery.rollout.RolloutStep;
import dev.haechi.delivery.rollout.StepOutcome;
import dev.haechi.delivery.source.Sources;
import dev.haechi.model.id.SecretName;
import dev.haechi.model.id.ServiceName;
import dev.haechi.model.workload.ImageSource;
import dev.haechi.model.workload.Workload;
import dev.haechi.text.Language;
import dev.haechi.text.Problem;
import dev.haechi.text.Problems;
import dev.haechi.text.Result;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Brings workloads into service, each by a rollout that rolls itself back. Safe to run again after
 * an interruption anywhere: what serves already is left alone.
 *
 * @param runtime where replicas run
 * @param images of them
 * @param sources that images are built from
 * @param releases the record
 * @param secrets that replicas are given
 * @param certificates of the edge
 */
public record Deliveries(
        ReplicaRuntime runtime,
        Images images,
        Sources sources,
        Releases releases,
        Secrets secrets,
        Certificates certificates) {

    /** The newest commit of a service that is built, after following its source. */
    public Result<CommitId> follow(Setting setting, Workload workload, ImageSource.Built source) {
        var credentials =
                source.credentials().flatMap(name -> secrets.get(setting.environment(), name));
        return sources.follow(
                setting.environment(), workload.name(), source, setting.base(), credentials);
    }

    /** The image that a workload asks for; for one that is built, of this commit. */
    public Result<Image> image(Setting setting, Workload workload, Optional<CommitId> commit) {
        return switch (workload.image()) {
            case ImageSource.Named(var reference) -> images.named(reference);
            case ImageSource.Built built ->
                    images.built(
                            setting.environment(), workload.name(), built, commit.orElseThrow());
            case ImageSource.Hosted _ ->
                    Result.failed(
                            Problem.of(DeliveryCode.NOT_BUILT_HERE, workload.name(), "haechi"));
        };
    }

    /**
     * Brings an image of a workload into service.
     *
     * @param author who asked for it, for the record
     * @param progress is told each step
     * @return what serves; a roll-back is a problem, with the reason and the last lines
     */
    public Result<Delivered> bring(
            Setting setting,
            Workload workload,
            Image image,
            Optional<CommitId> commit,
            String author,
            Consumer<RolloutStep> progress) {
        return revision(setting, workload, image)
                .then(wanted -> bring(setting, wanted, commit, author, progress));
    }

    /** The revision of a workload with this image, as the environment is now. */
    public Result<Revision> revision(Setting setting, Workload workload, Image image) {
        var files = new LinkedHashMap<String, String>();
        Optional.ofNullable(setting.files().get(workload.name())).ifPresent(files::putAll);
        if (workload.kind() == Workload.Kind.EDGE) {
            files.putAll(EdgeFiles.files(setting, workload));
        }
        return given(setting, workload)
                .then(own -> withCertificate(setting, workload, own))
                .map(
                        given ->
                                new Revisions(
                                                setting.environment(),
                                                setting.index(),
                                                setting.workloads())
                                        .of(workload, image, given, files));
    }

    private Result<List<GivenSecret>> withCertificate(
            Setting setting, Workload workload, List<GivenSecret> own) {
        return workload.kind() == Workload.Kind.EDGE
                ? new EdgeCertificate(secrets, certificates)
                        .of(setting, workload)
                        .map(more -> Stream.concat(more.stream(), own.stream()).toList())
                : Result.ok(own);
    }

    private Result<List<GivenSecret>> given(Setting setting, Workload workload) {
        var problems = new Problems();
        var given = new ArrayList<GivenSecret>();
        for (var name : names(workload)) {
            switch (given(secrets, setting, workload, name)) {
                case Result.Ok<GivenSecret>(var secret) -> given.add(secret);
                case Result.Failed<GivenSecret>(var missing) -> problems.addAll(missing);
            }
        }
        return problems.orElse(given);
    }

    /** A secret of the environment as it is now, for a workload that needs it. */
    static Result<GivenSecret> given(
            Secrets secrets, Setting setting, Workload workload, SecretName name) {
        var environment = setting.environment();
        var value = secrets.get(environment, name);
        var version = secrets.version(environment, name);
        return value.isEmpty() || version.isEmpty()
                ? Result.failed(
                        Problem.of(DeliveryCode.SECRET_MISSING, workload.name(), name, environment))
                : Result.ok(new GivenSecret(name, version.get(), value.get()));
    }

    private static List<SecretName> names(Workload workload) {
        return workload.kind() == Workload.Kind.ALERTMANAGER
                ? List.of(SystemFiles.ALERTING_TOKEN)
                : workload.secrets();
    }

    private Result<Delivered> bring(
            Setting setting,
            Revision wanted,
            Optional<CommitId> commit,
            String author,
            Consumer<RolloutStep> progress) {
        var seen = runtime.observe(wanted.environment());
        var running = running(wanted, seen);
        int count = count(wanted, running);
        var former = former(setting, wanted);
        boolean served = serves(wanted, count, running);
        var outcome = new Rollout(runtime).bring(wanted, count, seen, former, progress);
        var image = wanted.image().reference();
        return switch (outcome) {
            case RolloutOutcome.Serving _ when served ->
                    newFiles(wanted, running)
                            .map(_ -> new Delivered(wanted.service(), image, Optional.empty()));
            case RolloutOutcome.Serving _ ->
                    Result.ok(
                            new Delivered(
                                    wanted.service(),
                                    image,
                                    Optional.of(
                                            recorded(wanted, commit, author, Optional.empty()))));
            case RolloutOutcome.RolledBack(var to, var reason) -> {
                recorded(wanted, commit, author, Optional.of(reason));
                yield Result.failed(
                        reason,
                        Problem.of(
                                DeliveryCode.ROLLED_BACK,
                                wanted.service(),
                                image,
                                to.image().reference(),
                                setting.environment()));
            }
            case RolloutOutcome.Failed(var reason, var also) -> {
                recorded(wanted, commit, author, Optional.of(reason));
                var problems = new Problems();
                problems.add(reason);
                also.ifPresent(problems::add);
                problems.add(Problem.of(DeliveryCode.NOT_SERVING, wanted.service(), image));
                yield new Result.Failed<>(problems.sorted());
            }
        };
    }

    /**
     * Gives what serves another number of replicas; what runs stays as it is when that fails.
     *
     * @param count within the limits of the service
     */
    public Result<Integer> scale(Setting setting, ServiceName service, int count) {
        var workload = setting.workload(service);
        var release = releases.serving(setting.environment(), service);
        if (workload.isEmpty() || release.isEmpty()) {
            return Result.ok(0);
        }
        return imageOf(setting, workload.get(), release.get())
                .then(image -> revision(setting, workload.get(), image))
                .then(revision -> scaled(revision, count));
    }

    private Result<Integer> scaled(Revision revision, int count) {
        // The revision is its own former one: a replica too many that fails takes nothing down.
        var outcome = new Rollout(runtime).bring(revision, count, Optional.of(revision), _ -> {});
        return switch (outcome) {
            case RolloutOutcome.Serving _, RolloutOutcome.RolledBack _ -> Result.ok(count);
            case RolloutOutcome.Failed(var reason, _) -> Result.failed(reason);
        };
    }

    /** Whether exactly this image serves now, with the secrets and files of today. */
    public boolean serves(Setting setting, Workload workload, Image image) {
        return switch (revision(setting, workload, image)) {
            case Result.Ok<Revision>(var wanted) -> {
                var running = running(wanted, runtime.observe(setting.environment()));
                yield serves(wanted, count(wanted, running), running);
            }
            case Result.Failed<Revision> _ -> false;
        };
    }

    /**
     * Brings an earlier release into service again.
     *
     * @param author who asked for it, for the record
     * @param progress is told each step
     */
    public Result<Delivered> bringBack(
            Setting setting,
            Workload workload,
            Release release,
            String author,
            Consumer<RolloutStep> progress) {
        return imageOf(setting, workload, release)
                .then(image -> bring(setting, workload, image, release.commit(), author, progress));
    }

    /**
     * The image of an earlier release: the one that is kept, or made anew from its commit when it
     * is not at hand any more.
     */
    private Result<Image> imageOf(Setting setting, Workload workload, Release release) {
        boolean built = workload.image() instanceof ImageSource.Built;
        return built && release.commit().isPresent()
                ? image(setting, workload, release.commit())
                : Result.ok(image(release));
    }

    /** As many as run now, within the limits: a rollout does not undo what scaling did. */
    private static int count(Revision wanted, List<Replica> running) {
        var limits = wanted.workload().replicas();
        return Math.clamp(running.size(), limits.min(), limits.max());
    }

    private static boolean serves(Revision wanted, int count, List<Replica> running) {
        return running.size() == count
                && running.stream().allMatch(one -> one.revision().equals(wanted.key()));
    }

    private static List<Replica> running(Revision wanted, List<Replica> seen) {
        return seen.stream()
                .filter(one -> one.service().equals(wanted.service()))
                .filter(one -> one.state() == Replica.State.RUNNING)
                .toList();
    }

    /** New files for replicas that stay, such as another route of the edge. */
    private Result<Integer> newFiles(Revision wanted, List<Replica> running) {
        var problems = new Problems();
        if (!wanted.files().isEmpty()) {
            for (var one : running) {
                if (runtime.configure(wanted, one.slot())
                        instanceof StepOutcome.Failed(var problem)) {
                    problems.add(problem);
                }
            }
        }
        return problems.orElse(running.size());
    }

    /**
     * Whether all that calls a service is led to its replicas; true as well for one that nothing
     * was released of.
     *
     * @param observed replicas of the environment
     */
    public boolean leadsCalls(Setting setting, Workload workload, List<Replica> observed) {
        return releases.serving(setting.environment(), workload.name())
                .map(release -> plain(setting, workload, image(release)))
                .map(revision -> runtime.leadsCalls(revision, observed))
                .orElse(true);
    }

    private static Image image(Release release) {
        return new Image(release.imageReference(), release.imageDigest());
    }

    /** Without secrets and files, which cost more and do not matter for the network. */
    private static Revision plain(Setting setting, Workload workload, Image image) {
        return new Revisions(setting.environment(), setting.index(), setting.workloads())
                .of(workload, image, List.of(), new LinkedHashMap<>());
    }

    /** The revision of the newest release that served, today's image included. */
    private Optional<Revision> former(Setting setting, Revision wanted) {
        return releases.serving(setting.environment(), wanted.service())
                .flatMap(
                        release ->
                                release.imageDigest().equals(wanted.image().digest())
                                        ? Optional.of(wanted)
                                        : asOptional(
                                                revision(
                                                        setting,
                                                        wanted.workload(),
                                                        image(release))));
    }

    private static <T> Optional<T> asOptional(Result<T> result) {
        return switch (result) {
            case Result.Ok<T>(var value) -> Optional.of(value);
            case Result.Failed<T> _ -> Optional.empty();
        };
    }

    private Release recorded(
            Revision wanted, Optional<CommitId> commit, String author, Optional<Problem> reason) {
        return releases.add(
                new Releases.Ended(
                        wanted.environment(),
                        wanted.service(),
                        commit,
                        wanted.image().reference(),
                        wanted.image().digest(),
                        author,
                        reason.map(Language.ENGLISH::say)));
    }
}
