package dev.haechi.containers;

import static dev.haechi.containers.engine.ContainersCode.FROM_MISSING;
import static dev.haechi.containers.engine.ContainersCode.FROM_UNREADABLE;
import static dev.haechi.containers.engine.ContainersCode.IMAGE_UNKNOWN;
import static dev.haechi.containers.engine.ContainersCode.NO_DOCKERFILE;
import static dev.haechi.containers.engine.ContainersCode.PULL_FAILED;

import dev.haechi.containers.engine.ContainerHome;
import dev.haechi.containers.engine.Podman;
import dev.haechi.containers.image.AptSettings;
import dev.haechi.containers.image.BaseImage;
import dev.haechi.containers.image.BaseImages;
import dev.haechi.containers.image.Building;
import dev.haechi.containers.image.Dockerfile;
import dev.haechi.delivery.image.BuildRequest;
import dev.haechi.delivery.image.Image;
import dev.haechi.delivery.image.ImageBuilder;
import dev.haechi.model.id.EnvironmentName;
import dev.haechi.text.Problem;
import dev.haechi.text.Problems;
import dev.haechi.text.Result;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/** Images in Podman's storage in {@code HAECHI_HOME}. Needs root. */
public final class PodmanImages implements ImageBuilder {
    private static final Duration PULL = Duration.ofMinutes(5);

    private final Podman podman;
    private final BaseImages bases;
    private final Building building;
    private final Map<String, Object> locks = new ConcurrentHashMap<>();

    /**
     * @param home {@code HAECHI_HOME}
     * @param environment variables of the process: mirrors, proxy and certificates
     */
    public PodmanImages(Path home, Map<String, String> environment, InstantSource clock) {
        var places = ContainerHome.of(home);
        this.podman = new Podman(places);
        this.bases = new BaseImages(podman, places, new AptSettings(environment), clock);
        this.building = new Building(podman, places);
    }

    @Override
    public Result<Image> obtain(String reference, Duration deadline, Consumer<String> log) {
        var own = BaseImage.of(reference);
        if (own.isPresent()) {
            return bases.obtain(own.get(), log);
        }
        if (!new Dockerfile.Begin(reference, 1).namesRegistry()) {
            return Result.failed(Problem.of(IMAGE_UNKNOWN, reference, BaseImage.names()));
        }
        return pull(reference, deadline, log);
    }

    private Result<Image> pull(String reference, Duration deadline, Consumer<String> log) {
        var here = podman.digest(reference);
        if (here.isPresent()) {
            return Result.ok(new Image(reference, here.get()));
        }
        log.accept("pulling " + reference);
        var output = podman.command("pull", "--quiet", reference).within(deadline).run();
        return output.worked()
                ? Result.ok(new Image(reference, podman.digest(reference).orElseThrow()))
                : Result.failed(Problem.of(PULL_FAILED, reference).with(output.complaint()));
    }

    @Override
    public Result<Image> build(BuildRequest request, Consumer<String> log) {
        var key = request.environment() + "/" + request.service();
        synchronized (locks.computeIfAbsent(key, _ -> new Object())) {
            var built = podman.digest(Building.local(request));
            if (built.isPresent()) {
                return Result.ok(new Image(request.reference(), built.get()));
            }
            return read(request)
                    .then(file -> begins(file, log))
                    .then(from -> building.build(request, from, log));
        }
    }

    private static Result<Dockerfile> read(BuildRequest request) {
        var path = request.folder().resolve(request.dockerfile());
        try {
            // A link in the commit may point anywhere on this machine.
            if (!Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)
                    || !path.toRealPath().startsWith(request.folder().toRealPath())) {
                return Result.failed(
                        Problem.of(NO_DOCKERFILE, request.dockerfile(), request.commit().brief()));
            }
            return Result.ok(Dockerfile.parse(Files.readString(path)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(path + " cannot be read", unreadable);
        }
    }

    /** The images that a Dockerfile begins from, by the names it gives them. */
    private Result<SequencedMap<String, Image>> begins(Dockerfile file, Consumer<String> log) {
        var found = new LinkedHashMap<String, Image>();
        var problems = new Problems();
        for (var begin : file.begins()) {
            switch (begin(begin, log)) {
                case Result.Ok<Image>(var image) -> found.put(begin.reference(), image);
                case Result.Failed<Image>(var why) -> problems.addAll(why);
            }
        }
        return problems.orElse(found);
    }

    private Result<Image> begin(Dockerfile.Begin begin, Consumer<String> log) {
        if (!begin.isPlain()) {
            return Result.failed(Problem.of(FROM_UNREADABLE, begin.reference(), begin.line()));
        }
        if (BaseImage.of(begin.reference()).isEmpty() && !begin.namesRegistry()) {
            return missing(begin);
        }
        return switch (obtain(begin.reference(), PULL, log)) {
            case Result.Ok<Image> ok -> ok;
            case Result.Failed<Image>(var problems)
                    when problems.getFirst().code() == PULL_FAILED ->
                    Result.failed(
                            Problem.of(
                                            FROM_MISSING,
                                            begin.reference(),
                                            begin.line(),
                                            BaseImage.names())
                                    .with(problems.getFirst().details()));
            case Result.Failed<Image> other -> other;
        };
    }

    private static Result<Image> missing(Dockerfile.Begin begin) {
        return Result.failed(
                Problem.of(FROM_MISSING, begin.reference(), begin.line(), BaseImage.names()));
    }

    @Override
    public void rest(EnvironmentName environment) {
        building.unmount(environment);
    }
}
