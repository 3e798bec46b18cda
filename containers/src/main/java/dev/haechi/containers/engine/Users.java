package dev.haechi.containers.engine;

import static dev.haechi.containers.engine.ContainersCode.ROOT_NOT_DECLARED;
import static dev.haechi.containers.engine.ContainersCode.USER_UNKNOWN;

import dev.haechi.delivery.image.Image;
import dev.haechi.delivery.rollout.Revision;
import dev.haechi.text.Problem;
import dev.haechi.text.Result;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Finds out whom an image runs as, in numbers. */
public final class Users {
    private static final int UID = 2;
    private static final int GID = 3;

    private final Podman podman;

    /** What images say of it: a digest says the same for ever. */
    private final Map<String, String> byDigest = new ConcurrentHashMap<>();

    public Users(Podman podman) {
        this.podman = podman;
    }

    /** The declared user, or else the image's own, who must not be root. */
    public Result<Identity> of(Revision revision) {
        var declared = revision.workload().user();
        if (declared.isPresent()) {
            return identity(revision.image(), declared.get());
        }
        var user = byDigest.computeIfAbsent(revision.image().digest(), this::declaredBy);
        return identity(revision.image(), user.isEmpty() ? "0" : user)
                .then(
                        identity ->
                                identity.isRoot()
                                        ? Result.failed(
                                                Problem.of(
                                                        ROOT_NOT_DECLARED,
                                                        revision.service(),
                                                        revision.image().reference()))
                                        : Result.ok(identity));
    }

    private String declaredBy(String digest) {
        return podman.user(digest)
                .orElseGet(
                        () ->
                                podman.must(
                                                "image",
                                                "inspect",
                                                "--format",
                                                "{{.Config.User}}",
                                                digest.substring("sha256:".length()))
                                        .strip());
    }

    private Result<Identity> identity(Image image, String text) {
        return Identity.parse(text)
                .<Result<Identity>>map(Result::ok)
                .orElseGet(() -> named(image, text.split(":", -1)[0]));
    }

    private Result<Identity> named(Image image, String name) {
        var id = image.digest().substring("sha256:".length());
        var root = Path.of(podman.must("image", "mount", id).strip());
        try {
            var file = root.resolve("etc/passwd");
            // The image is not ours: a link in it may lead anywhere on this machine.
            var lines =
                    Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                            ? Files.readAllLines(file)
                            : List.<String>of();
            return lines.stream()
                    .map(line -> line.split(":", -1))
                    .filter(columns -> columns.length > GID && columns[0].equals(name))
                    .findFirst()
                    .flatMap(columns -> Identity.parse(columns[UID] + ":" + columns[GID]))
                    .<Result<Identity>>map(Result::ok)
                    .orElseGet(
                            () -> Result.failed(Problem.of(USER_UNKNOWN, image.reference(), name)));
        } catch (IOException broken) {
            throw new UncheckedIOException("the users of " + image + " cannot be read", broken);
        } finally {
            podman.command("image", "unmount", id).run();
        }
    }
}
