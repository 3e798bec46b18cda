package dev.haechi.store.home;

import dev.haechi.store.StoreCode;
import dev.haechi.store.StoreFailure;
import dev.haechi.text.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * {@code HAECHI_HOME}: all state in one folder. Root owns it, and every folder in it is entered by
 * its one owner alone; the unprivileged processes pass through to their own folders, and can list,
 * rename or replace nothing beside them.
 *
 * @param path of it, absolute
 */
public record HomeFolder(Path path) {
    private static final Path OF_ROOT = Path.of("/var/lib/haechi");
    private static final String CLOSED = "rwx------";
    private static final String PASSED_THROUGH = "rwx--x---";

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
     * Makes the folder and those in it, each for its owner. Changes nothing that is right already.
     *
     * @throws StoreFailure when one cannot be made or given to its account
     */
    public HomeFolder prepare() {
        passage();
        List.of(secrets(), logs(), run(), environments()).forEach(this::ownOfRoot);
        own(postgres(), ServiceAccount.DATABASE.owner(), CLOSED);
        own(repositories(), ServiceAccount.SERVER.owner(), CLOSED);
        own(server(), ServiceAccount.SERVER.owner(), CLOSED);
        return this;
    }

    /**
     * Makes the folder itself alone, or gives it to its owner.
     *
     * @throws StoreFailure when it cannot be made or given to its account
     */
    public HomeFolder begin() {
        passage();
        return this;
    }

    /** Of the embedded database: PostgreSQL's own. */
    public Path postgres() {
        return path.resolve("postgres");
    }

    /** Of keys and passwords: root's own. */
    public Path secrets() {
        return path.resolve("secrets");
    }

    /** Of the hosted Git repositories: the server's own. */
    public Path repositories() {
        return path.resolve("repositories");
    }

    /** Of what the server is given (its key, its way to the database) and of its socket. */
    public Path server() {
        return path.resolve("server");
    }

    /** Of build logs and the processes' own: root's own. */
    public Path logs() {
        return path.resolve("logs");
    }

    /** Of the worker's process id: root's own. */
    public Path run() {
        return path.resolve("run");
    }

    /** Of what each environment shows to whoever may enter, such as its authority: root's own. */
    public Path environments() {
        return path.resolve("environments");
    }

    private void passage() {
        try {
            var group = ServiceAccount.group();
            own(path, root(), group.isPresent() ? PASSED_THROUGH : CLOSED);
            if (group.isPresent()) {
                Files.getFileAttributeView(path, PosixFileAttributeView.class)
                        .setGroup(group.get());
            }
        } catch (IOException e) {
            throw unwritable(path, e);
        }
    }

    private void ownOfRoot(Path folder) {
        try {
            own(folder, root(), CLOSED);
        } catch (IOException e) {
            throw unwritable(folder, e);
        }
    }

    private static Optional<UserPrincipal> root() throws IOException {
        return ServiceAccount.weAreRoot()
                ? Optional.of(Files.getOwner(Path.of("/proc/self")))
                : Optional.empty();
    }

    private static void own(Path folder, Optional<UserPrincipal> owner, String permissions) {
        try {
            Files.createDirectories(folder);
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString(permissions));
            if (owner.isPresent() && !Files.getOwner(folder).equals(owner.get())) {
                Files.setOwner(folder, owner.get());
            }
        } catch (IOException e) {
            throw unwritable(folder, e);
        }
    }

    private static StoreFailure unwritable(Path folder, IOException e) {
        return new StoreFailure(
                Problem.of(StoreCode.FOLDER_UNWRITABLE, folder, String.valueOf(e.getMessage())), e);
    }
}
