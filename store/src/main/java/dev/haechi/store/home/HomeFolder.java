package dev.haechi.store.home;

import dev.haechi.store.StoreCode;
import dev.haechi.store.StoreFailure;
import dev.haechi.text.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;

/**
 * {@code HAECHI_HOME}: all state in one folder that nobody but its owner enters.
 *
 * @param path of it, absolute
 */
public record HomeFolder(Path path) {
    private static final Path OF_ROOT = Path.of("/var/lib/haechi");

    public HomeFolder {
        path = path.toAbsolutePath().normalize();
    }

    /** The folder that the process's environment names, or the usual one of this account. */
    public static HomeFolder of(Map<String, String> environment) {
        var named = environment.getOrDefault("HAECHI_HOME", "");
        if (!named.isBlank()) {
            return new HomeFolder(Path.of(named));
        }
        return ServiceAccount.weAreRoot()
                ? new HomeFolder(OF_ROOT)
                : new HomeFolder(
                        Path.of(environment.getOrDefault("HOME", "."), ".local/share/haechi"));
    }

    /**
     * Makes the folder and those in it that Haechi's unprivileged processes use, each 0700 and
     * owned by their account. Changes nothing that is right already.
     *
     * @throws StoreFailure when one cannot be made or given to the account
     */
    public HomeFolder prepare() {
        List.of(path, postgres(), secrets(), repositories(), logs(), run()).forEach(this::own);
        return this;
    }

    /** Of the embedded database. */
    public Path postgres() {
        return path.resolve("postgres");
    }

    /** Of keys and passwords. */
    public Path secrets() {
        return path.resolve("secrets");
    }

    /** Of the hosted Git repositories. */
    public Path repositories() {
        return path.resolve("repositories");
    }

    /** Of build logs and the processes' own. */
    public Path logs() {
        return path.resolve("logs");
    }

    /** Of sockets and process ids. */
    public Path run() {
        return path.resolve("run");
    }

    private void own(Path folder) {
        try {
            Files.createDirectories(folder);
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
            var owner = ServiceAccount.owner();
            if (owner.isPresent() && !Files.getOwner(folder).equals(owner.get())) {
                Files.setOwner(folder, owner.get());
            }
        } catch (IOException e) {
            throw new StoreFailure(
                    Problem.of(StoreCode.FOLDER_UNWRITABLE, folder, String.valueOf(e.getMessage())),
                    e);
        }
    }
}
