package dev.haechi.store.embedded;

import dev.haechi.store.StoreCode;
import dev.haechi.store.StoreFailure;
import dev.haechi.store.home.PrivateFile;
import dev.haechi.store.home.ServiceAccount;
import dev.haechi.text.Problem;
import dev.haechi.text.Secret;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;

/**
 * Starts the server of a folder, and makes its data first if there are none.
 *
 * @param folder of the server
 */
record PostgresStart(PostgresFolder folder) {
    private static final Duration MAKE_WITHIN = Duration.ofMinutes(2);
    private static final Duration START_WITHIN = Duration.ofMinutes(1);

    /** After a kill -9 the old server's children end within moments; other ports may be taken. */
    private static final int MOST_TRIES = 5;

    private static final int SHOWN_LINES = 5;

    void run(String owner, Secret password) throws IOException {
        var account = new ServiceCommand(folder.path());
        checkEntered();
        var binaries = PostgresBinaries.below(folder.path());
        var version = folder.version();
        if (version.isEmpty()) {
            make(account, binaries, owner, password);
        } else if (!version.get().equals(PostgresBinaries.MAJOR)) {
            throw new StoreFailure(
                    Problem.of(
                            StoreCode.OTHER_VERSION,
                            folder.data(),
                            version.get(),
                            PostgresBinaries.MAJOR));
        }
        start(account, binaries);
    }

    private void checkEntered() throws IOException {
        if (!new ServiceCommand(Path.of("/"))
                .run(START_WITHIN, "test", "-w", folder.path().toString())
                .well()) {
            throw new StoreFailure(
                    Problem.of(
                            StoreCode.FOLDER_CLOSED,
                            ServiceAccount.DATABASE.account(),
                            folder.path()));
        }
    }

    /** Data that were half made when the machine stopped are made anew. */
    private void make(
            ServiceCommand account, PostgresBinaries binaries, String owner, Secret password)
            throws IOException {
        var fresh = folder.path().resolve("data.new");
        Folders.delete(fresh);
        Folders.delete(folder.data());
        var passwordFile = new PrivateFile(folder.path().resolve("password"));
        passwordFile.write(password.reveal().getBytes(StandardCharsets.US_ASCII));
        try {
            var made =
                    account.run(
                            MAKE_WITHIN,
                            binaries.program("initdb"),
                            "--pgdata=" + fresh,
                            "--username=" + owner,
                            "--pwfile=" + passwordFile.path(),
                            "--auth=scram-sha-256",
                            "--encoding=UTF8",
                            "--locale=C",
                            "--data-checksums",
                            "--set=shared_buffers=16MB",
                            "--set=max_connections=40",
                            "--set=io_method=sync",
                            "--set=max_wal_size=128MB",
                            "--set=min_wal_size=32MB");
            if (!made.well()) {
                throw failure(made.output().lines().toList());
            }
        } finally {
            Files.deleteIfExists(passwordFile.path());
        }
        Files.move(fresh, folder.data(), StandardCopyOption.ATOMIC_MOVE);
    }

    private void start(ServiceCommand account, PostgresBinaries binaries) throws IOException {
        for (int tries = 1; ; tries++) {
            folder.forgetDead();
            configure();
            Files.deleteIfExists(folder.log());
            var started =
                    account.run(
                            START_WITHIN.plusSeconds(1),
                            binaries.program("pg_ctl"),
                            "start",
                            "--wait",
                            "--timeout=" + START_WITHIN.toSeconds(),
                            "--pgdata=" + folder.data(),
                            "--log=" + folder.log());
            if (started.well()) {
                return;
            }
            if (tries == MOST_TRIES) {
                throw failure(logged());
            }
        }
    }

    private void configure() throws IOException {
        int port = freePort();
        write("postgresql.conf", PostgresSettings.configuration(port));
        write("pg_hba.conf", PostgresSettings.clients());
        folder.recordPort(port);
    }

    private void write(String name, String text) {
        new PrivateFile(folder.data().resolve(name)).write(text.getBytes(StandardCharsets.UTF_8));
    }

    /** The same port as last time when it is free: whoever was connected finds it again. */
    private int freePort() throws IOException {
        var loopback = PostgresFolder.loopback();
        var last = folder.recordedPort();
        if (last.isPresent()) {
            try (var socket = new ServerSocket(last.get(), 1, loopback)) {
                return socket.getLocalPort();
            } catch (IOException _) {
                // somebody else has it now: another one then
            }
        }
        try (var socket = new ServerSocket(0, 1, loopback)) {
            return socket.getLocalPort();
        }
    }

    private List<String> logged() throws IOException {
        return Files.exists(folder.log()) ? Files.readAllLines(folder.log()) : List.of();
    }

    private StoreFailure failure(List<String> lines) {
        if (lines.stream().anyMatch(line -> line.contains("No space left on device"))) {
            return new StoreFailure(Problem.of(StoreCode.DISK_FULL, folder.path()));
        }
        var shown = lines.subList(Math.max(0, lines.size() - SHOWN_LINES), lines.size());
        var why = shown.isEmpty() ? "it said nothing" : shown.getLast();
        return new StoreFailure(
                Problem.of(StoreCode.WOULD_NOT_START, folder.path(), why, folder.log())
                        .with(shown));
    }
}
