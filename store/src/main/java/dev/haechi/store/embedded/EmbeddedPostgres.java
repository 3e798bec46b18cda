package dev.haechi.store.embedded;

import dev.haechi.store.DatabaseAddress;
import dev.haechi.store.Schema;
import dev.haechi.store.StoreCode;
import dev.haechi.store.StoreFailure;
import dev.haechi.store.home.HomeFolder;
import dev.haechi.store.home.PrivateFile;
import dev.haechi.text.Problem;
import dev.haechi.text.Secret;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;

/**
 * A real PostgreSQL of our own below {@code HAECHI_HOME}: durable, on loopback, with passwords that
 * only those read who use them. It outlives the process that started it, and whoever needs it next
 * finds it running or starts it again. Safe for several processes: one at a time starts or stops
 * it.
 */
public final class EmbeddedPostgres {
    private static final String OWNER = "haechi_owner";
    private static final String WORKER = "haechi";
    private static final int PASSWORD_BYTES = 24;
    private static final Duration STOP_WITHIN = Duration.ofMinutes(1);

    private final HomeFolder home;
    private final PostgresFolder folder;
    private final PrivateFile ownerPassword;
    private final PrivateFile workerPassword;
    private final PrivateFile serverPassword;

    public EmbeddedPostgres(HomeFolder home) {
        this.home = home;
        this.folder = new PostgresFolder(home.postgres());
        this.ownerPassword = new PrivateFile(home.secrets().resolve("postgres-owner"));
        this.workerPassword = new PrivateFile(home.secrets().resolve("postgres"));
        this.serverPassword = new PrivateFile(home.secrets().resolve("postgres-server"));
    }

    /**
     * Makes the database if there is none, starts it if it does not run, and brings its tables to
     * this Haechi's version. About 10 ms when nothing is to be done, 0.5 s to start, 3 s the first
     * time.
     *
     * @return how Haechi reaches it
     * @throws StoreFailure with what to mend; the data are left as they are
     */
    public DatabaseAddress start() {
        begin(
                () -> {
                    Schema.migrate(address(OWNER, ownerPassword));
                    open();
                });
        return address();
    }

    /** Work on a database that runs, while no other process starts or stops it. */
    public interface Filling {
        /**
         * Fills it.
         *
         * @param owner of the tables that it makes
         */
        void fill(DatabaseAddress owner) throws IOException;
    }

    /**
     * Starts a database that has no tables yet, and opens what it is filled with to the accounts
     * that Haechi works with.
     *
     * @throws StoreFailure with what to mend
     * @throws IOException of the filling
     */
    public void start(Filling filling) throws IOException {
        try {
            begin(
                    () -> {
                        try {
                            filling.fill(ownerAddress());
                            open();
                        } catch (IOException e) {
                            throw new UncheckedIOException(e);
                        }
                    });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private void open() {
        var owner = address(OWNER, ownerPassword);
        Schema.openTo(owner, address());
        var access = new ServerAccess(home);
        Schema.openToServer(owner, access.write(owner.url(), password(serverPassword)));
    }

    private void begin(Runnable then) {
        home.prepare();
        try (var lock = StartLock.take(home.postgres().resolve("lock"))) {
            lock.hold();
            passwords();
            if (!folder.isRunning()) {
                new PostgresStart(folder).run(OWNER, password(ownerPassword));
            }
            then.run();
        } catch (IOException e) {
            throw new StoreFailure(
                    Problem.of(
                            StoreCode.FOLDER_UNWRITABLE,
                            home.postgres(),
                            String.valueOf(e.getMessage())),
                    e);
        }
    }

    /** Whether it answers. */
    public boolean isRunning() {
        return folder.isRunning();
    }

    /**
     * How Haechi reaches it while it runs.
     *
     * @throws StoreFailure when it was never started
     */
    public DatabaseAddress address() {
        return address(WORKER, workerPassword);
    }

    /** How the owner of the tables reaches it: to migrate, and to restore into it. */
    public DatabaseAddress ownerAddress() {
        return address(OWNER, ownerPassword);
    }

    /** Stops it; what was committed stays. Does nothing when it does not run. */
    public void stop() {
        if (!Files.exists(home.postgres())) {
            return;
        }
        try (var lock = StartLock.take(home.postgres().resolve("lock"))) {
            lock.hold();
            if (folder.isRunning()) {
                var binaries = PostgresBinaries.below(home.postgres());
                new ServiceCommand(home.postgres())
                        .run(
                                STOP_WITHIN,
                                binaries.program("pg_ctl"),
                                "stop",
                                "--wait",
                                "--mode=fast",
                                "--pgdata=" + folder.data());
            }
        } catch (IOException e) {
            throw new StoreFailure(
                    Problem.of(
                            StoreCode.FOLDER_UNWRITABLE,
                            home.postgres(),
                            String.valueOf(e.getMessage())),
                    e);
        }
    }

    private DatabaseAddress address(String user, PrivateFile password) {
        return new DatabaseAddress(
                "jdbc:postgresql://127.0.0.1:" + folder.port() + "/postgres",
                user,
                password(password));
    }

    private void passwords() {
        for (var file : List.of(ownerPassword, workerPassword, serverPassword)) {
            if (!file.exists()) {
                var bytes = new byte[PASSWORD_BYTES];
                new SecureRandom().nextBytes(bytes);
                file.write(HexFormat.of().formatHex(bytes).getBytes(StandardCharsets.US_ASCII));
            }
        }
    }

    private static Secret password(PrivateFile file) {
        return Secret.of(new String(file.read(), StandardCharsets.US_ASCII));
    }
}
