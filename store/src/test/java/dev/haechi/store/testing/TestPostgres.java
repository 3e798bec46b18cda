package dev.haechi.store.testing;

import dev.haechi.model.id.EnvironmentName;
import dev.haechi.store.Database;
import dev.haechi.store.embedded.EmbeddedPostgres;
import dev.haechi.store.home.HomeFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * One embedded PostgreSQL for all tests of a run, started with the first that asks and taken away
 * at the end of the run.
 */
public final class TestPostgres {
    private static final AtomicInteger NAMES = new AtomicInteger();

    private TestPostgres() {}

    private static final class Running {
        static final HomeFolder HOME = new HomeFolder(folder());
        static final EmbeddedPostgres POSTGRES = new EmbeddedPostgres(HOME);
        static final Database DATABASE = new Database(POSTGRES::address);

        static {
            POSTGRES.start();
            Runtime.getRuntime().addShutdownHook(new Thread(Running::end, "stop-postgres"));
        }

        static void end() {
            DATABASE.close();
            POSTGRES.stop();
            delete(HOME.path());
        }
    }

    /** The running database. */
    public static Database database() {
        return Running.DATABASE;
    }

    /** The server behind it. */
    public static EmbeddedPostgres postgres() {
        return Running.POSTGRES;
    }

    /** The folder of its state. */
    public static HomeFolder home() {
        return Running.HOME;
    }

    /** The name of an environment that no other test has used. */
    public static EnvironmentName fresh() {
        return EnvironmentName.of("env-" + NAMES.incrementAndGet());
    }

    /** A folder that the service account can enter, unlike JUnit's. */
    public static Path folder() {
        try {
            var folder = Files.createTempDirectory("haechi-store-test");
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx--x--x"));
            return folder.resolve("home");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Deletes a {@link #folder}. */
    public static void delete(Path home) {
        try (var paths = Files.walk(home.getParent())) {
            for (var path : paths.sorted(Comparator.reverseOrder()).toList()) {
                if (Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
                    Files.delete(path);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
