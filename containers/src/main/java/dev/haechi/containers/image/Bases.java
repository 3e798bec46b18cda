package dev.haechi.containers.image;

import dev.haechi.containers.engine.ContainerHome;
import dev.haechi.containers.engine.Names;
import dev.haechi.containers.engine.Podman;
import dev.haechi.delivery.image.BuildRequest;
import dev.haechi.delivery.image.Image;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.LinkedHashMap;
import java.util.SequencedMap;

/** The images that builds begin from, as files that a sandbox can read. */
final class Bases {
    private static final int ID_SHOWN = 16;

    private final Podman podman;
    private final ContainerHome home;
    private final Object exporting = new Object();

    Bases(Podman podman, ContainerHome home) {
        this.podman = podman;
        this.home = home;
    }

    /**
     * The folder that the sandbox sees as {@code /bases}: an index, and for each image a folder
     * with its layers until the sandbox has taken them over.
     */
    Path give(BuildRequest request, SequencedMap<String, Image> from) {
        var folder =
                ContainerHome.folder(
                        home.builds()
                                .resolve("bases")
                                .resolve(Names.folder(request.environment(), request.service())));
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
}
