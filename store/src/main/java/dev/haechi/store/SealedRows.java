package dev.haechi.store;

import dev.haechi.model.id.EnvironmentName;
import dev.haechi.model.id.SecretName;
import java.util.List;
import java.util.Optional;

/** Sealed secrets as rows; what is inside them is not known here. */
public final class SealedRows {
    private final Database database;

    public SealedRows(Database database) {
        this.database = database;
    }

    /** Keeps sealed bytes under a name, in place of what was there. */
    public void put(EnvironmentName environment, SecretName name, byte[] sealed) {
        database.transact(
                connection ->
                        Sql.update(
                                connection,
                                "INSERT INTO secret (environment, name, sealed) VALUES (?, ?, ?)"
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
                                "SELECT sealed FROM secret WHERE environment = ? AND name = ?",
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
                                "SELECT changed_at FROM secret WHERE environment = ? AND name = ?",
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
                                "SELECT name FROM secret WHERE environment = ?"
                                        + " ORDER BY name COLLATE \"C\"",
                                environment));
    }

    /** Forgets a name; whether there was one. */
    public boolean delete(EnvironmentName environment, SecretName name) {
        return database.transact(
                        connection ->
                                Sql.update(
                                        connection,
                                        "DELETE FROM secret WHERE environment = ? AND name = ?",
                                        environment,
                                        name))
                > 0;
    }

    /** Whether anything is sealed at all. */
    public boolean any() {
        return database.transact(
                connection ->
                        Sql.first(connection, row -> true, "SELECT 1 FROM secret LIMIT 1")
                                .isPresent());
    }
}
