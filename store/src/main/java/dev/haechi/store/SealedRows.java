package dev.haechi.store;

import dev.haechi.model.id.EnvironmentName;
import dev.haechi.model.id.SecretName;
import java.util.List;
import java.util.Optional;

/** Sealed secrets as rows; what is inside them is not known here. */
public final class SealedRows {
    private final Database database;
    private final String table;

    /** All secrets of the machine. */
    public SealedRows(Database database) {
        this(database, "secret");
    }

    private SealedRows(Database database, String table) {
        this.database = database;
        this.table = table;
    }

    /** Those that the unprivileged server was given, under a seal of its own. */
    public static SealedRows ofServer(Database database) {
        return new SealedRows(database, "server_secret");
    }

    /** Keeps sealed bytes under a name, in place of what was there. */
    public void put(EnvironmentName environment, SecretName name, byte[] sealed) {
        database.transact(
                connection ->
                        Sql.update(
                                connection,
                                "INSERT INTO "
                                        + table
                                        + " (environment, name, sealed) VALUES (?, ?, ?)"
                                        + " ON CONFLICT (environment, name) DO UPDATE SET sealed ="
                                        + " excluded.sealed, changed_at = clock_timestamp()",
                                environment,
                                name,
                                sealed));
    }

    /** The sealed bytes of a name; empty when there are none. */
    public Optional<byte[]> find(EnvironmentName environment, SecretName name) {
        return database.transact(
                connection ->
                        Sql.first(
                                connection,
                                row -> row.getBytes(1),
                                "SELECT sealed FROM "
                                        + table
                                        + " WHERE environment = ? AND name = ?",
                                environment,
                                name));
    }

    /** When the sealed bytes of a name were put there, as a text; empty when there are none. */
    public Optional<String> version(EnvironmentName environment, SecretName name) {
        return database.transact(
                connection ->
                        Sql.first(
                                connection,
                                row -> Sql.instant(row, "changed_at").toString(),
                                "SELECT changed_at FROM "
                                        + table
                                        + " WHERE environment = ? AND name = ?",
                                environment,
                                name));
    }

    /** All names of an environment, sorted. */
    public List<SecretName> names(EnvironmentName environment) {
        return database.transact(
                connection ->
                        Sql.list(
                                connection,
                                row -> SecretName.of(row.getString(1)),
                                "SELECT name FROM "
                                        + table
                                        + " WHERE environment = ?"
                                        + " ORDER BY name COLLATE \"C\"",
                                environment));
    }

    /** Forgets a name; whether there was one. */
    public boolean delete(EnvironmentName environment, SecretName name) {
        return database.transact(
                        connection ->
                                Sql.update(
                                        connection,
                                        "DELETE FROM "
                                                + table
                                                + " WHERE environment = ? AND name = ?",
                                        environment,
                                        name))
                > 0;
    }

    /** Forgets all of them. */
    public void clear() {
        database.transact(connection -> Sql.update(connection, "DELETE FROM " + table));
    }

    /** Whether anything is sealed at all. */
    public boolean any() {
        return database.transact(
                connection ->
                        Sql.first(connection, row -> true, "SELECT 1 FROM " + table + " LIMIT 1")
                                .isPresent());
    }
}
