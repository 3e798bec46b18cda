package dev.haechi.store.embedded;

import dev.haechi.store.DatabaseAddress;
import dev.haechi.store.StoreCode;
import dev.haechi.store.StoreFailure;
import dev.haechi.store.home.HomeFolder;
import dev.haechi.store.home.PrivateFile;
import dev.haechi.text.Problem;
import dev.haechi.text.Secret;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * How the unprivileged server reaches the database: a file that whoever starts PostgreSQL writes
 * into the server's folder.
 *
 * @param home of both
 */
public record ServerAccess(HomeFolder home) {
    private static final String ACCOUNT = "haechi_server";

    /**
     * What the file says now.
     *
     * @throws StoreFailure when PostgreSQL was never started
     */
    public DatabaseAddress address() {
        var lines = new String(read(), StandardCharsets.UTF_8).lines().toList();
        if (lines.size() != 2) {
            throw new StoreFailure(
                    Problem.of(StoreCode.UNREACHABLE, file().path(), "the file is not whole"));
        }
        return new DatabaseAddress(lines.getFirst(), ACCOUNT, Secret.of(lines.getLast()));
    }

    private byte[] read() {
        var file = file();
        if (!file.exists()) {
            throw new StoreFailure(
                    Problem.of(StoreCode.UNREACHABLE, file.path(), "it was never started"));
        }
        return file.read();
    }

    /** Writes it, when it says something else. */
    DatabaseAddress write(String url, Secret password) {
        var file = file();
        var text = (url + "\n" + password.reveal() + "\n").getBytes(StandardCharsets.UTF_8);
        if (!file.exists() || !Arrays.equals(file.read(), text)) {
            file.write(text);
        }
        return new DatabaseAddress(url, ACCOUNT, password);
    }

    private PrivateFile file() {
        return new PrivateFile(home.server().resolve("database"));
    }
}
