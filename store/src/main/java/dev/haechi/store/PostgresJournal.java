package dev.haechi.store;

import dev.haechi.access.lease.Lease;
import dev.haechi.model.id.EnvironmentName;
import dev.haechi.provision.Change;
import dev.haechi.provision.IdempotencyKey;
import dev.haechi.provision.Journal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/**
 * The journal as rows. Nothing begins once the lease has ended; what had begun may still end, since
 * that is what happened.
 */
public final class PostgresJournal implements Journal {
    private static final String BEGIN =
            """
            INSERT INTO journal (environment, plan_digest, key, change)
            VALUES (?, ?, ?, ?) RETURNING *
            """;

    private final Database database;
    private final Lease lease;

    public PostgresJournal(Database database, Lease lease) {
        this.database = database;
        this.lease = lease;
    }

    /**
     * @throws dev.haechi.access.lease.LeaseLost when the lease has ended; the effect must not begin
     */
    @Override
    public Entry begin(
            EnvironmentName environment, String planDigest, IdempotencyKey key, Change change) {
        return database.transact(
                connection -> {
                    PostgresLeases.guard(connection, lease);
                    return Sql.one(
                            connection,
                            PostgresJournal::entry,
                            BEGIN,
                            environment,
                            planDigest,
                            key.value(),
                            change.verb() + " " + change.subject());
                });
    }

    @Override
    public void end(Entry entry, Ending ending) {
        var detail =
                switch (ending) {
                    case Applied _ -> "";
                    case Failed(var reason) -> reason;
                    case Superseded(var byPlanDigest) -> byPlanDigest;
                };
        database.transact(
                connection ->
                        Sql.update(
                                connection,
                                "UPDATE journal SET ended_at = clock_timestamp(), ending = ?,"
                                        + " detail = ? WHERE number = ? AND ended_at IS NULL",
                                ending.getClass().getSimpleName(),
                                detail,
                                entry.number()));
    }

    @Override
    public List<Entry> unfinished(EnvironmentName environment) {
        return database.transact(
                connection ->
                        Sql.list(
                                connection,
                                PostgresJournal::entry,
                                "SELECT * FROM journal WHERE environment = ?"
                                        + " AND ended_at IS NULL ORDER BY number",
                                environment));
    }

    private static Entry entry(ResultSet row) throws SQLException {
        return new Entry(
                row.getLong("number"),
                EnvironmentName.of(row.getString("environment")),
                row.getString("plan_digest"),
                new IdempotencyKey(row.getString("key")),
                row.getString("change"));
    }
}
