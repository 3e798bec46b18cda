package dev.haechi.store;

import dev.haechi.text.Problem;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/**
 * All rows of a Haechi database as files in a folder, one per table, in PostgreSQL's COPY format,
 * seen at one moment whatever is written meanwhile. Secrets in it are sealed; their key is not in
 * it, and what the server was given of them is left out: it is given that anew.
 *
 * @param folder of the files
 */
public record DatabaseDump(Path folder) {
    private static final String SCHEMA_FILE = "schema";

    /** Parents first: what refers to them comes after. */
    private static final String TABLES =
            """
            SELECT relname FROM pg_class
            WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace
              AND relname NOT IN ('flyway_schema_history', 'server_secret')
            ORDER BY relname <> 'environment', relname COLLATE "C"
            """;

    private static final String IDENTITIES =
            """
            SELECT table_name, column_name FROM information_schema.columns
            WHERE table_schema = 'public' AND is_identity = 'YES'
            ORDER BY table_name COLLATE "C"
            """;

    private record Identity(String table, String column) {}

    /**
     * Writes the dump into the folder, which is there and empty.
     *
     * @throws IOException when the files cannot be written; what is in the folder is then useless
     */
    public void write(Database database) throws IOException {
        int version = Schema.version(database).orElse(0);
        try {
            database.transact(
                    connection -> {
                        Sql.update(
                                connection,
                                "SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY");
                        copyOut(connection);
                        return true;
                    });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        Files.writeString(folder.resolve(SCHEMA_FILE), version + "\n");
    }

    /**
     * Fills an empty database from the dump, in one transaction, and brings it to this Haechi's
     * version.
     *
     * @param owner of the tables
     * @throws StoreFailure when the dump is of a newer Haechi or not complete, or the database
     *     holds something already; nothing was changed then
     * @throws IOException when the files cannot be read
     */
    public void restore(DatabaseAddress owner) throws IOException {
        int version = version();
        if (version > Schema.NEWEST) {
            throw new StoreFailure(
                    Problem.of(StoreCode.DUMP_OF_OTHER_VERSION, version, Schema.NEWEST));
        }
        Schema.migrateTo(owner, version);
        try (var database = new Database(() -> owner)) {
            database.transact(
                    connection -> {
                        copyIn(connection);
                        return true;
                    });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        Schema.migrate(owner);
    }

    private int version() {
        var file = folder.resolve(SCHEMA_FILE);
        try {
            return Integer.parseInt(Files.readString(file).strip());
        } catch (IOException | NumberFormatException e) {
            throw new StoreFailure(
                    Problem.of(StoreCode.DUMP_UNREADABLE, folder, String.valueOf(e.getMessage())),
                    e);
        }
    }

    private void copyOut(Connection connection) throws SQLException {
        for (var table : tables(connection)) {
            try (var file = new BufferedOutputStream(Files.newOutputStream(file(table)))) {
                copies(connection).copyOut("COPY \"" + table + "\" TO STDOUT", file);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private void copyIn(Connection connection) throws SQLException {
        for (var table : tables(connection)) {
            var filled =
                    Sql.first(connection, row -> true, "SELECT 1 FROM \"" + table + "\" LIMIT 1");
            if (filled.isPresent()) {
                throw new StoreFailure(Problem.of(StoreCode.NOT_EMPTY, table));
            }
            try (var file = new BufferedInputStream(Files.newInputStream(file(table)))) {
                copies(connection).copyIn("COPY \"" + table + "\" FROM STDIN", file);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        for (var identity : identities(connection)) {
            Sql.first(connection, row -> true, continued(identity));
        }
    }

    /** New rows get numbers beyond those of the dump. */
    private static String continued(Identity identity) {
        return "SELECT setval(pg_get_serial_sequence('%1$s', '%2$s'), max(%2$s)) FROM %1$s"
                .formatted(identity.table(), identity.column());
    }

    private Path file(String table) {
        return folder.resolve(table + ".copy");
    }

    private static List<String> tables(Connection connection) throws SQLException {
        return Sql.list(connection, row -> row.getString(1), TABLES);
    }

    private static List<Identity> identities(Connection connection) throws SQLException {
        return Sql.list(
                connection, row -> new Identity(row.getString(1), row.getString(2)), IDENTITIES);
    }

    private static CopyManager copies(Connection connection) throws SQLException {
        return connection.unwrap(PGConnection.class).getCopyAPI();
    }
}
