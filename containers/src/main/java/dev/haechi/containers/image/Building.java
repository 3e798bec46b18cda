package dev.haechi.containers.image;

import static dev.haechi.containers.engine.ContainersCode.BUILD_FAILED;
import static dev.haechi.containers.engine.ContainersCode.BUILD_TOO_HUNGRY;
import static dev.haechi.containers.engine.ContainersCode.BUILD_TOO_LARGE;
import static dev.haechi.containers.engine.ContainersCode.BUILD_TOO_LONG;

import dev.haechi.containers.engine.ContainerHome;
import dev.haechi.containers.engine.EngineUnavailable;
import dev.haechi.containers.engine.Names;
import dev.haechi.containers.engine.Podman;
import dev.haechi.delivery.image.BuildRequest;
import dev.haechi.delivery.image.Image;
import dev.haechi.model.id.EnvironmentName;
import dev.haechi.text.Problem;
import dev.haechi.text.Result;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Builds an image in a sandbox and takes over what comes out. */
public final class Building {
    private static final int SHOWN_LINES = 20;

    /** How many images of a service stay at least. */
    private static final int KEPT = 10;

    private static final long MIB = 1 << 20;
    private static final String PROGRAMS = "/usr/sbin:/usr/bin:/sbin:/bin";

    private final Podman podman;
    private final ContainerHome home;
    private final Bases bases;

    public Building(Podman podman, ContainerHome home) {
        this.podman = podman;
        this.home = home;
        this.bases = new Bases(podman, home);
    }

    /** What Podman calls the image of a request. */
    public static String local(BuildRequest request) {
        return service(request) + request.commit().brief();
    }

    private static String service(BuildRequest request) {
        return "localhost/haechi-built/%s/%s:"
                .formatted(
                        request.environment().value().toLowerCase(java.util.Locale.ROOT),
                        request.service().value().toLowerCase(java.util.Locale.ROOT));
    }

    public Result<Image> build(
            BuildRequest request, SequencedMap<String, Image> from, Consumer<String> log) {
        var store = new Store(home, request.environment(), request.service());
        var sandbox = new Sandbox(home, store, request.environment(), request.service());
        var given = bases.give(request, from);
        var lines = new Log(logFile(request), log);
        try {
            var ending =
                    sandbox.run(
                            "build",
                            given,
                            request.folder().toAbsolutePath(),
                            variables(request),
                            request.limits(),
                            lines);
            return ending.exit() == 0
                    ? take(request, store)
                    : failed(request, ending, lines, store);
        } catch (EngineUnavailable late) {
            return Result.failed(
                    Problem.of(
                                    BUILD_TOO_LONG,
                                    request.service(),
                                    request.limits().time().toSeconds())
                            .with(lines.last()));
        } finally {
            lines.close();
            ContainerHome.delete(given);
        }
    }

    private static Map<String, String> variables(BuildRequest request) {
        return Map.of(
                "PATH",
                PROGRAMS,
                "HOME",
                "/store/home",
                "TMPDIR",
                "/store/tmp",
                "BUILDAH_ISOLATION",
                "chroot",
                "_CONTAINERS_USERNS_CONFIGURED",
                "1",
                "_CONTAINERS_ROOTLESS_UID",
                "0",
                "DOCKERFILE",
                request.dockerfile(),
                "TAG",
                local(request));
    }

    private Result<Image> failed(
            BuildRequest request, Sandbox.Ending ending, Log lines, Store store) {
        var limits = request.limits();
        if (ending.outOfDisk()) {
            // A full store would fail the next build too; its cache is worth less than that.
            store.forget();
            return Result.failed(
                    Problem.of(BUILD_TOO_LARGE, request.service(), limits.diskBytes() / MIB)
                            .with(lines.last()));
        }
        return Result.failed(
                (ending.outOfMemory()
                                ? Problem.of(
                                        BUILD_TOO_HUNGRY,
                                        request.service(),
                                        limits.memoryBytes() / MIB)
                                : Problem.of(BUILD_FAILED, request.service(), ending.exit()))
                        .with(lines.last()));
    }

    /**
     * What the sandbox left is as trustworthy as its Dockerfile: digests are checked by Podman, and
     * links that lead out of it are not followed.
     */
    private Result<Image> take(BuildRequest request, Store store) {
        var out = store.mount(request.limits().diskBytes()).resolve("out");
        checkLinks(out);
        var id = podman.must("pull", "--quiet", "oci:" + out + ":" + local(request)).strip();
        // Podman 4 calls what it takes from a folder by the folder's name alone.
        podman.must("tag", id, local(request));
        ContainerHome.delete(out);
        forgetOld(request, "sha256:" + id);
        return Result.ok(new Image(request.reference(), "sha256:" + id));
    }

    /**
     * Images of long ago go, several at a time; those that a container runs stay, and all names of
     * the newest, which may be as old as the first image that was the same. Going back to one that
     * went builds it anew from its commit.
     */
    private void forgetOld(BuildRequest request, String newest) {
        var names = podman.others(service(request), newest);
        if (names.size() >= 2 * KEPT) {
            for (var old : names.subList(0, names.size() - KEPT)) {
                podman.command("image", "rm", old).run();
            }
        }
    }

    private static void checkLinks(Path out) {
        try (Stream<Path> files = Files.walk(out)) {
            for (var file : files.toList()) {
                boolean plain =
                        Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS)
                                || Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS);
                boolean base =
                        Files.isSymbolicLink(file)
                                && Files.readSymbolicLink(file).startsWith("/bases");
                if (!plain && !base) {
                    throw new EngineUnavailable(
                            "the build left " + file.getFileName() + ", which is no file", null);
                }
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(out + " cannot be read", broken);
        }
    }

    private Path logFile(BuildRequest request) {
        var folder =
                ContainerHome.folder(
                        home.builds()
                                .resolve("logs")
                                .resolve(Names.folder(request.environment(), request.service())));
        return folder.resolve(request.commit().brief() + ".log");
    }

    /** Takes down the stores of an environment, of which nothing is being built. */
    public void unmount(EnvironmentName environment) {
        Store.unmountAll(home, environment);
        Sandbox.clear(home, environment);
    }

    /** Keeps what a build prints, tells it on, and remembers the end of it. */
    private static final class Log implements Consumer<String> {
        private final java.io.PrintWriter file;
        private final Consumer<String> next;
        private final Deque<String> last = new ArrayDeque<>();

        Log(Path path, Consumer<String> next) {
            this.next = next;
            try {
                this.file = new java.io.PrintWriter(Files.newBufferedWriter(path), true);
            } catch (IOException full) {
                throw new UncheckedIOException(path + " cannot be written", full);
            }
        }

        @Override
        public void accept(String line) {
            last.addLast(line);
            if (last.size() > SHOWN_LINES) {
                last.removeFirst();
            }
            file.println(line);
            next.accept(line);
        }

        List<String> last() {
            return List.copyOf(last);
        }

        void close() {
            file.close();
        }
    }
}
