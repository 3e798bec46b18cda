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
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
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

    private static final int ID_SHOWN = 16;
    private static final long MIB = 1 << 20;
    private static final String PROGRAMS = "/usr/sbin:/usr/bin:/sbin:/bin";

    private final Podman podman;
    private final ContainerHome home;
    private final Object exporting = new Object();

    public Building(Podman podman, ContainerHome home) {
        this.podman = podman;
        this.home = home;
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

    /** Where a service's builds have their folders, below those of its environment. */
    private static String place(BuildRequest request) {
        return Names.plain(request.environment()) + "/" + Names.plain(request.service());
    }

    public Result<Image> build(
            BuildRequest request, SequencedMap<String, Image> from, Consumer<String> log) {
        var sandbox = new Sandbox(home, place(request));
        var bases = bases(request, from);
        var lines = new Log(logFile(request), log);
        try {
            var ending =
                    sandbox.run(
                            "build",
                            bases,
                            request.folder().toAbsolutePath(),
                            variables(request),
                            request.limits(),
                            lines);
            return ending.exit() == 0
                    ? take(request, sandbox)
                    : failed(request, ending, lines, sandbox);
        } catch (EngineUnavailable late) {
            return Result.failed(
                    Problem.of(
                                    BUILD_TOO_LONG,
                                    request.service(),
                                    request.limits().time().toSeconds())
                            .with(lines.last()));
        } finally {
            lines.close();
            ContainerHome.delete(bases);
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
            BuildRequest request, Sandbox.Ending ending, Log lines, Sandbox sandbox) {
        var limits = request.limits();
        if (ending.outOfDisk()) {
            // A full store would fail the next build too; its cache is worth less than that.
            sandbox.forget();
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
    private Result<Image> take(BuildRequest request, Sandbox sandbox) {
        var out = sandbox.mount(request.limits().diskBytes()).resolve("out");
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

    /**
     * The folder that the sandbox sees as {@code /bases}: an index, and for each image a folder
     * with its layers until the sandbox has taken them over.
     */
    private Path bases(BuildRequest request, SequencedMap<String, Image> from) {
        var folder = ContainerHome.folder(home.builds().resolve("bases").resolve(place(request)));
        ContainerHome.delete(folder);
        ContainerHome.folder(folder);
        var index = new StringBuilder();
        var byId = new LinkedHashMap<String, String>();
        from.forEach((name, image) -> byId.put(name, image.digest().substring("sha256:".length())));
        byId.forEach(
                (name, id) -> {
                    var layers = exported(id);
                    link(layers, folder.resolve(id.substring(0, ID_SHOWN)));
                    index.append(id, 0, ID_SHOWN)
                            .append(' ')
                            .append(id)
                            .append(' ')
                            .append(qualified(name))
                            .append('\n');
                });
        ContainerHome.write(folder.resolve("index"), index.toString());
        open(folder);
        return folder;
    }

    private static String qualified(String name) {
        return BaseImage.of(name).map(BaseImage::local).orElse(name);
    }

    /** The image as files, written once. */
    private Path exported(String id) {
        synchronized (exporting) {
            var all = ContainerHome.folder(home.builds().resolve("exported"));
            var folder = all.resolve(id);
            if (!Files.exists(folder)) {
                var beside = all.resolve("." + id);
                ContainerHome.delete(beside);
                podman.must("push", "--quiet", id, "dir:" + beside);
                open(beside);
                try {
                    Files.move(beside, folder);
                } catch (IOException busy) {
                    throw new UncheckedIOException(folder + " cannot be made", busy);
                }
            }
            return folder;
        }
    }

    private static void link(Path from, Path into) {
        if (Files.exists(into)) {
            return;
        }
        ContainerHome.folder(into);
        try (var files = Files.list(from)) {
            for (var file : files.toList()) {
                Files.createLink(into.resolve(file.getFileName()), file);
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(into + " cannot be made", broken);
        }
        open(into);
    }

    /** Readable for the ids of the sandbox; nobody else reaches the folder. */
    private static void open(Path folder) {
        try (var files = Files.walk(folder)) {
            for (var file : files.toList()) {
                var mode = Files.isDirectory(file) ? "rwxr-xr-x" : "rw-r--r--";
                Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(mode));
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(folder + " cannot be opened", broken);
        }
    }

    private Path logFile(BuildRequest request) {
        var folder =
                ContainerHome.folder(
                        home.builds()
                                .resolve("logs")
                                .resolve(Names.plain(request.environment()))
                                .resolve(Names.plain(request.service())));
        return folder.resolve(request.commit().brief() + ".log");
    }

    /** Takes down the stores of an environment, of which nothing is being built. */
    public void unmount(EnvironmentName environment) {
        var name = Names.plain(environment);
        var mounts = home.run().resolve("builds").resolve(name);
        for (var store : inside(mounts)) {
            new Sandbox(home, name + "/" + store.getFileName()).unmount();
            removeEmpty(store);
        }
        removeEmpty(mounts);
        // What a build that was killed left.
        ContainerHome.delete(home.run().resolve("sandbox").resolve(name));
    }

    private static List<Path> inside(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var list = Files.list(folder)) {
            return list.toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(folder + " cannot be listed", broken);
        }
    }

    private static void removeEmpty(Path folder) {
        try {
            Files.deleteIfExists(folder);
        } catch (IOException _) {
            // something in it is in use still; it stays where it is known to be
        }
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
