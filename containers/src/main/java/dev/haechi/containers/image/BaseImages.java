package dev.haechi.containers.image;

import static dev.haechi.containers.engine.ContainersCode.BASE_FAILED;
import static dev.haechi.containers.engine.ContainersCode.PROGRAMS_MISSING;

import dev.haechi.containers.engine.Command;
import dev.haechi.containers.engine.ContainerHome;
import dev.haechi.containers.engine.Machine;
import dev.haechi.containers.engine.Podman;
import dev.haechi.containers.engine.ProcessLock;
import dev.haechi.delivery.image.Image;
import dev.haechi.text.Problem;
import dev.haechi.text.Result;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;

/**
 * Makes base images, each once per content of its recipe. Several may be asked for at once, by one
 * process or more: two are made at a time, and what two stand on is made once. This is the only
 * building that has a network: its recipes are Haechi's own, its packages are signed by the
 * distribution.
 */
public final class BaseImages {
    private static final int AT_ONCE = 2;
    private static final int SHOWN_LINES = 15;
    private static final Duration LISTS_ARE_FRESH = Duration.ofHours(1);
    private static final Duration FAILURE_LASTS = Duration.ofSeconds(20);
    private static final Duration LONGEST = Duration.ofMinutes(15);
    private static final long PLENTY = 2L << 30;
    private static final String INSIDE_CERTIFICATES = "/run/certificates.crt";

    private final Podman podman;
    private final ContainerHome home;
    private final AptSettings apt;
    private final InstantSource clock;
    private final Map<BaseImage, Object> locks = new EnumMap<>(BaseImage.class);
    private final Semaphore turns = new Semaphore(AT_ONCE);
    private final Object lists = new Object();
    private final Map<BaseImage, Failure> failures = new ConcurrentHashMap<>();

    /** Asked for by several at once, an image fails once for all of them. */
    private record Failure(Instant at, Result<Image> result) {}

    public BaseImages(Podman podman, ContainerHome home, AptSettings apt, InstantSource clock) {
        this.podman = podman;
        this.home = home;
        this.apt = apt;
        this.clock = clock;
        for (var image : BaseImage.values()) {
            locks.put(image, new Object());
        }
    }

    /** The image, made now when it is not here yet. */
    public Result<Image> obtain(BaseImage wanted, Consumer<String> log) {
        synchronized (Objects.requireNonNull(locks.get(wanted))) {
            var here = podman.digest(wanted.pinned());
            if (here.isPresent()) {
                return Result.ok(new Image(wanted.reference(), here.get()));
            }
            var failure = failures.get(wanted);
            if (failure != null && failure.at().plus(FAILURE_LASTS).isAfter(clock.instant())) {
                return failure.result();
            }
            var result = alone(wanted, log);
            if (result instanceof Result.Failed<Image>) {
                failures.put(wanted, new Failure(clock.instant(), result));
            }
            return result;
        }
    }

    /** Another process may have made it while we waited for our turn. */
    private Result<Image> alone(BaseImage wanted, Consumer<String> log) {
        try (var _ = lock(wanted.name())) {
            var here = podman.digest(wanted.pinned());
            return here.isPresent()
                    ? Result.ok(new Image(wanted.reference(), here.get()))
                    : fromParent(wanted, log);
        }
    }

    private ProcessLock lock(String what) {
        var folder = ContainerHome.folder(home.home().resolve("containers/locks"));
        return ProcessLock.take(folder.resolve(what));
    }

    private Result<Image> fromParent(BaseImage wanted, Consumer<String> log) {
        return wanted.parent()
                .map(parent -> obtain(parent, log).then(_ -> make(wanted, log)))
                .orElseGet(() -> make(wanted, log));
    }

    private Result<Image> make(BaseImage image, Consumer<String> log) {
        turns.acquireUninterruptibly();
        try {
            log.accept("making " + image.reference());
            var result = image == BaseImage.BASE ? makeBase(log) : makeUpon(image, log);
            return result.then(
                    _ -> {
                        podman.must("tag", image.pinned(), image.local());
                        return Result.ok(
                                new Image(
                                        image.reference(),
                                        podman.digest(image.pinned()).orElseThrow()));
                    });
        } finally {
            turns.release();
        }
    }

    private Result<Boolean> makeBase(Consumer<String> log) {
        var missing = Machine.missing("mmdebstrap", "apt-get");
        if (!missing.isEmpty()) {
            return Result.failed(
                    Problem.of(
                            PROGRAMS_MISSING,
                            String.join(", ", missing),
                            "mmdebstrap debian-archive-keyring"));
        }
        var recipe = BaseImage.BASE.unpack(home.recipes());
        var folder = ContainerHome.folder(home.home().resolve("containers/apt"));
        write(folder.resolve("certificates.crt"), apt.certificates());
        write(folder.resolve("sources.list"), apt.sources());
        write(folder.resolve("host.conf"), apt.options(folder.resolve("certificates.crt")));
        var archive = folder.resolve("base.tar");
        try {
            Files.deleteIfExists(archive);
            var made =
                    run(
                            BaseImage.BASE,
                            new Command(
                                    List.of(
                                            recipe.resolve("build").toString(),
                                            archive.toString(),
                                            AptSettings.SUITE,
                                            folder.resolve("sources.list").toString(),
                                            recipe.resolve("customize").toString(),
                                            folder.resolve("host.conf").toString()),
                                    Map.of(
                                            "SOURCE_DATE_EPOCH",
                                            "0",
                                            "TMPDIR",
                                            scratch().toString()),
                                    "",
                                    LONGEST,
                                    true),
                            log);
            return made.then(_ -> run(BaseImage.BASE, importing(archive), log));
        } catch (IOException busy) {
            throw new UncheckedIOException(archive + " cannot be replaced", busy);
        } finally {
            archive.toFile().delete();
        }
    }

    /** A few hundred megabytes for a few seconds: in memory where there is plenty. */
    private Path scratch() {
        var memory = Path.of("/dev/shm");
        return Files.isWritable(memory) && memory.toFile().getUsableSpace() > PLENTY
                ? memory
                : ContainerHome.folder(home.home().resolve("containers/tmp"));
    }

    private Command importing(Path archive) {
        return podman.command(
                        "import",
                        "--quiet",
                        "--change",
                        "CMD=/bin/sh",
                        "--change",
                        "ENV PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin",
                        archive.toString(),
                        BaseImage.BASE.pinned())
                .within(LONGEST);
    }

    private Result<Boolean> makeUpon(BaseImage image, Consumer<String> log) {
        var recipe = image.unpack(home.recipes());
        return freshLists(log)
                .then(
                        _ -> {
                            // FROM names the parent without its key: the tag is moved there first.
                            image.parent()
                                    .ifPresent(
                                            one -> podman.must("tag", one.pinned(), one.local()));
                            var words = new ArrayList<>(List.of("build", "--pull=never"));
                            words.addAll(List.of("--network", "host", "--timestamp", "0"));
                            words.addAll(mounts());
                            words.addAll(List.of("--tag", image.pinned(), recipe.toString()));
                            return run(image, podman.command(words).within(LONGEST).both(), log);
                        });
    }

    /** The lists of packages, read by apt inside a container and kept outside of every image. */
    private Result<Boolean> freshLists(Consumer<String> log) {
        synchronized (lists) {
            return lockedLists(log);
        }
    }

    private Result<Boolean> lockedLists(Consumer<String> log) {
        try (var _ = lock("lists")) {
            var folder = ContainerHome.folder(home.home().resolve("containers/apt"));
            var stamp = folder.resolve("updated");
            if (isFresh(stamp)) {
                return Result.ok(true);
            }
            write(folder.resolve("certificates.crt"), apt.certificates());
            write(folder.resolve("sources.list"), apt.sources());
            write(folder.resolve("inside.conf"), apt.options(Path.of(INSIDE_CERTIFICATES)));
            enterable(ContainerHome.folder(folder.resolve("lists")));
            var words = new ArrayList<>(List.of("run", "--rm", "--network", "host"));
            words.addAll(mounts());
            words.addAll(List.of(BaseImage.BASE.pinned(), "apt-get", "update", "--quiet=2"));
            return run(BaseImage.BASE, podman.command(words).within(LONGEST).both(), log)
                    .then(
                            _ -> {
                                write(stamp, clock.instant().toString());
                                return Result.ok(true);
                            });
        }
    }

    private boolean isFresh(Path stamp) {
        try {
            return Files.exists(stamp)
                    && Instant.parse(Files.readString(stamp))
                            .plus(LISTS_ARE_FRESH)
                            .isAfter(clock.instant());
        } catch (IOException gone) {
            return false;
        }
    }

    /** apt gives its own rights up while it downloads. */
    private static void enterable(Path folder) {
        try {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        } catch (IOException refused) {
            throw new UncheckedIOException(folder + " cannot be opened", refused);
        }
    }

    private List<String> mounts() {
        var folder = home.home().resolve("containers/apt");
        return List.of(
                "--volume",
                folder.resolve("lists") + ":/var/lib/apt/lists",
                "--volume",
                folder.resolve("sources.list") + ":/etc/apt/sources.list:ro",
                "--volume",
                folder.resolve("inside.conf") + ":/etc/apt/apt.conf.d/99haechi:ro",
                "--volume",
                folder.resolve("certificates.crt") + ":" + INSIDE_CERTIFICATES + ":ro");
    }

    private static Result<Boolean> run(BaseImage image, Command command, Consumer<String> log) {
        Deque<String> last = new ArrayDeque<>();
        var output =
                command.run(
                        line -> {
                            last.addLast(line);
                            if (last.size() > SHOWN_LINES) {
                                last.removeFirst();
                            }
                            log.accept(line);
                        });
        return output.worked()
                ? Result.ok(true)
                : Result.failed(Problem.of(BASE_FAILED, image.reference()).with(List.copyOf(last)));
    }

    private static void write(Path file, String text) {
        ContainerHome.write(file, text);
    }
}
