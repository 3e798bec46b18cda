package dev.haechi.containers.replica;

import dev.haechi.containers.engine.Command;
import dev.haechi.containers.engine.ContainerHome;
import dev.haechi.containers.engine.EngineUnavailable;
import dev.haechi.containers.engine.Identity;
import dev.haechi.containers.engine.MountPoints;
import dev.haechi.containers.engine.Names;
import dev.haechi.delivery.rollout.Revision;
import dev.haechi.model.id.EnvironmentName;
import dev.haechi.model.id.ServiceName;
import dev.haechi.model.workload.Volume;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Volumes as files that hold a file system of exactly the size that was asked for (ext4, on a loop
 * device): {@code HAECHI_HOME/volumes/ENVIRONMENT/SERVICE.img}. The file grows with what is in it,
 * is mounted while a replica runs, and survives everything but {@code --purge}.
 */
public final class Volumes {
    private static final long SMALLEST = 16L << 20;

    private final ContainerHome home;

    public Volumes(ContainerHome home) {
        this.home = home;
    }

    /** Mounts the volume of a service, making or growing it when needed, for an owner. */
    public Path mount(Revision revision, Volume volume, Identity owner) {
        var folder = home.volumes().resolve(Names.plain(revision.environment()));
        var image = ContainerHome.folder(folder).resolve(Names.plain(revision.service()) + ".img");
        var at = place(revision.environment(), revision.service());
        try {
            make(image, Math.max(SMALLEST, volume.bytes()));
            if (!MountPoints.isMounted(at)) {
                ContainerHome.folder(at);
                must("mount", "-o", "loop,nodev,nosuid,noatime", image.toString(), at.toString());
            }
            Files.setAttribute(at, "unix:uid", owner.user());
            Files.setAttribute(at, "unix:gid", owner.group());
            return at;
        } catch (IOException full) {
            throw new UncheckedIOException(
                    "the volume of " + revision.service() + " cannot be made in " + image, full);
        }
    }

    /** Takes down the volumes at these places; nothing of them is left there. */
    public void unmount(Stream<Path> places) {
        places.forEach(
                at -> {
                    if (MountPoints.isMounted(at)) {
                        thaw(at); // the kernel takes no frozen file system down
                        must("umount", at.toString());
                    }
                    remove(at);
                });
    }

    /** Takes down all volumes of an environment. */
    public void unmount(EnvironmentName environment) {
        unmount(mounted(environment).stream());
        remove(home.mounts().resolve(Names.plain(environment)));
    }

    /** Never more than an empty folder: what is below a mount is somebody's data. */
    private static void remove(Path folder) {
        try {
            Files.deleteIfExists(folder);
        } catch (IOException notEmpty) {
            throw new UncheckedIOException(folder + " cannot be removed", notEmpty);
        }
    }

    /** Where volumes of an environment are mounted. */
    public List<Path> mounted(EnvironmentName environment) {
        var folder = home.mounts().resolve(Names.plain(environment));
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var list = Files.list(folder)) {
            return list.sorted().toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(folder + " cannot be listed", broken);
        }
    }

    private void make(Path image, long bytes) throws IOException {
        if (!Files.exists(image)) {
            var beside = image.resolveSibling(image.getFileName() + ".new");
            Files.deleteIfExists(beside);
            extend(beside, bytes);
            // Root keeps no reserve: the size is what the service may use.
            must("mkfs.ext4", "-q", "-m", "0", "-E", "lazy_itable_init=1", beside.toString());
            Files.move(beside, image, java.nio.file.StandardCopyOption.ATOMIC_MOVE);
        } else if (Files.size(image) < bytes && !isInUse(image)) {
            extend(image, bytes);
            must("e2fsck", "-f", "-p", image.toString());
            must("resize2fs", image.toString());
        }
    }

    private static void extend(Path image, long bytes) throws IOException {
        try (var file = new RandomAccessFile(image.toFile(), "rw")) {
            file.setLength(bytes);
        }
    }

    private static boolean isInUse(Path image) {
        return !Command.of("losetup", "--associated", image.toString()).run().out().isBlank();
    }

    /** Lets whoever writes go on; nothing happens to one that is not frozen. */
    public static void thaw(Path at) {
        Command.of("fsfreeze", "--unfreeze", at.toString()).run();
    }

    /** Where the volume of a service is mounted while a replica runs. */
    public Path place(EnvironmentName environment, ServiceName service) {
        return home.mounts().resolve(Names.plain(environment)).resolve(Names.plain(service));
    }

    private static void must(String... words) {
        var output = Command.of(words).run();
        if (!output.worked()) {
            throw new EngineUnavailable(
                    words[0] + " failed: " + String.join("; ", output.complaint()), null);
        }
    }
}
