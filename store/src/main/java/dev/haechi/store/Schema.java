package dev.haechi.store;

import dev.haechi.text.Problem;
import java.util.Optional;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/** The tables: brought to the newest version, and opened to the account that Haechi works with. */
public final class Schema {
    /** The newest migration beside this class. */
    public static final int NEWEST = 3;

    private static final String LOCATION = "classpath:dev/haechi/store/migration";

    private Schema() {}

    /**
     * Brings a database to {@link #NEWEST}; asks only, and does nothing more, when it is there.
     *
     * @param owner the account that owns the tables
     * @throws StoreFailure when the database is newer than this Haechi, or does not answer
     */
    public static void migrate(DatabaseAddress owner) {
        try (var database = new Database(() -> owner)) {
            int found = version(database).orElse(0);
            if (found > NEWEST) {
                throw new StoreFailure(Problem.of(StoreCode.NEWER_SCHEMA, found, NEWEST));
            }
            if (found < NEWEST) {
                migrateTo(owner, NEWEST);
            }
        }
    }

    /** The version of a database; empty before the first migration. */
    static Optional<Integer> version(Database database) {
        return database.transact(
                connection ->
                        Sql.one(
                                        connection,
                                        row -> row.getString(1) != null,
                                        "SELECT to_regclass('flyway_schema_history')")
                                ? Sql.first(
                                        connection,
                                        row -> row.getInt(1),
                                        "SELECT coalesce(max(version::int), 0)"
                                                + " FROM flyway_schema_history WHERE success")
                                : Optional.empty());
    }

    /**
     * Makes the account that Haechi works with, which owns nothing: it can add to the audit record,
     * and neither change it nor switch its trigger off.
     */
    public static void openTo(DatabaseAddress owner, DatabaseAddress worker) {
        open(owner, worker, "SELECT haechi_open_to(?, ?)");
    }

    /** Makes the account that the unprivileged server works with, which can do what it does. */
    public static void openToServer(DatabaseAddress owner, DatabaseAddress server) {
        open(owner, server, "SELECT haechi_open_to_server(?, ?)");
    }

    private static void open(DatabaseAddress owner, DatabaseAddress account, String statement) {
        try (var database = new Database(() -> owner)) {
            database.transact(
                    connection -> {
                        Sql.first(
                                connection,
                                row -> row.getString(1),
                                statement,
                                account.user(),
                                account.password().reveal());
                        return true;
                    });
        }
    }

    /** Brings an older or empty database to a version. */
    static void migrateTo(DatabaseAddress owner, int version) {
        try {
            Flyway.configure(Schema.class.getClassLoader())
                    .dataSource(owner.url(), owner.user(), owner.password().reveal())
                    .locations(LOCATION)
                    .target(Integer.toString(version))
                    .load()
                    .migrate();
        } catch (FlywayException e) {
            var why = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
            throw new StoreFailure(Problem.of(StoreCode.MIGRATION_FAILED, owner.url(), why), e);
        }
    }
}
