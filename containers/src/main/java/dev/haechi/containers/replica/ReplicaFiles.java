package dev.haechi.containers.replica;

import dev.haechi.containers.engine.ContainerHome;
import dev.haechi.containers.engine.Identity;
import dev.haechi.delivery.rollout.Revision;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.stream.Stream;

/** The files that a replica is given: secrets and settings, on tmpfs, never on a disk. */
public final class ReplicaFiles {
    private static final String ONLY_READ_BY_OWNER = "r--------";
    private static final String ENTERED_BY_OWNER = "r-x------";

    private final ContainerHome home;

    public ReplicaFiles(ContainerHome home) {
        this.home = home;
    }

    Path secrets(String container) {
        return home.secrets().resolve(container);
    }

    Path files(String container) {
        return home.files().resolve(container);
    }

    /** Writes both for a container that is not running. */
    void give(String container, Revision revision, Identity identity) {
        forget(container);
        var secrets = ContainerHome.folder(secrets(container));
        for (var secret : revision.secrets()) {
            write(secrets.resolve(secret.name().value()), secret.value().reveal(), identity);
        }
        own(secrets, identity, ENTERED_BY_OWNER);
        ContainerHome.folder(files(container));
        write(container, revision, identity);
    }

    /** Replaces the settings of a container that may be running; whether there was anything new. */
    boolean replace(String container, Revision revision, Identity identity) {
        if (isThere(files(container), revision)) {
            return false;
        }
        write(container, revision, identity);
        return true;
    }

    private static boolean isThere(Path folder, Revision revision) {
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (Stream<Path> list = Files.list(folder)) {
            var found = new HashMap<String, String>();
            for (var file : list.toList()) {
                found.put(file.getFileName().toString(), Files.readString(file));
            }
            return found.equals(revision.files());
        } catch (IOException unreadable) {
            return false; // written anew, which tells what is wrong
        }
    }

    private void write(String container, Revision revision, Identity identity) {
        var folder = files(container);
        revision.files().forEach((name, text) -> write(folder.resolve(name), text, identity));
        try (Stream<Path> old = Files.list(folder)) {
            for (var file : old.toList()) {
                if (!revision.files().containsKey(file.getFileName().toString())) {
                    Files.delete(file);
                }
            }
        } catch (IOException broken) {
            throw new UncheckedIOException("the files in " + folder + " stay as they were", broken);
        }
        own(folder, identity, ENTERED_BY_OWNER);
    }

    /** Nothing is left of what a container was given. */
    void forget(String container) {
        ContainerHome.delete(secrets(container));
        ContainerHome.delete(files(container));
    }

    private static void write(Path file, String text, Identity identity) {
        try {
            // Closed to everybody from the moment it exists: made empty, closed, and only then
            // filled.
            var beside = file.resolveSibling("." + file.getFileName() + ".new");
            Files.deleteIfExists(beside);
            Files.createFile(
                    beside,
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString("rw-------")));
            Files.write(beside, text.getBytes(StandardCharsets.UTF_8));
            own(beside, identity, ONLY_READ_BY_OWNER);
            Files.move(beside, file, java.nio.file.StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException full) {
            throw new UncheckedIOException("a file for a container cannot be written", full);
        }
    }

    private static void own(Path path, Identity identity, String permissions) {
        try {
            Files.setAttribute(path, "unix:uid", identity.user());
            Files.setAttribute(path, "unix:gid", identity.group());
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
        } catch (IOException refused) {
            throw new UncheckedIOException(path + " cannot be given to " + identity, refused);
        }
    }
}
