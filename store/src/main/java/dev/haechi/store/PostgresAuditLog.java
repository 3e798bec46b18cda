package dev.haechi.store;

import dev.haechi.access.audit.AuditChain;
import dev.haechi.access.audit.AuditEntry;
import dev.haechi.access.audit.AuditEvent;
import dev.haechi.access.audit.AuditHash;
import dev.haechi.access.audit.AuditHead;
import dev.haechi.access.audit.AuditLog;
import dev.haechi.access.audit.AuditOutcome;
import dev.haechi.access.audit.AuditVerification;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** The audit record as rows, appended one at a time across all processes. */
public final class PostgresAuditLog implements AuditLog {
    /** Serialises appending: the next entry needs the hash of the one before it. */
    private static final String ONE_AT_A_TIME =
            "SELECT pg_advisory_xact_lock(hashtext('haechi audit'))";

    private static final String INSERT =
            """
            INSERT INTO audit (sequence, at, actor, door, environment, action, outcome,
                               fact_names, fact_values, previous, hash)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;
    private static final int ROWS_AT_ONCE = 500;

    private final Database database;

    public PostgresAuditLog(Database database) {
        this.database = database;
    }

    @Override
    public AuditEntry append(AuditEvent event) {
        return database.transact(connection -> append(connection, event));
    }

    @Override
    public AuditHead head() {
        return database.transact(PostgresAuditLog::head);
    }

    @Override
    public List<AuditEntry> newest(String environment, int most) {
        return database.transact(
                connection ->
                        Sql.list(
                                connection,
                                PostgresAuditLog::entry,
                                "SELECT * FROM audit WHERE ? IN ('', environment)"
                                        + " ORDER BY sequence DESC LIMIT ?",
                                environment,
                                most));
    }

    @Override
    public void show(AuditVerification verification) {
        database.transact(
                connection -> {
                    try (var statement =
                            connection.prepareStatement("SELECT * FROM audit ORDER BY sequence")) {
                        statement.setFetchSize(ROWS_AT_ONCE);
                        try (var rows = statement.executeQuery()) {
                            while (rows.next()) {
                                show(rows, verification);
                            }
                        }
                    }
                    return true;
                });
    }

    private static void show(ResultSet row, AuditVerification verification) throws SQLException {
        long sequence = row.getLong("sequence");
        readable(row)
                .ifPresentOrElse(
                        verification::accept, () -> verification.acceptUnreadable(sequence));
    }

    /** Empty when whoever altered the row left in it what no entry can hold. */
    private static Optional<AuditEntry> readable(ResultSet row) throws SQLException {
        try {
            return Optional.of(entry(row));
        } catch (RuntimeException _) {
            return Optional.empty();
        }
    }

    private static AuditEntry append(Connection connection, AuditEvent event) throws SQLException {
        Sql.first(connection, row -> true, ONE_AT_A_TIME);
        var entry = AuditChain.next(head(connection), event);
        Sql.update(
                connection,
                INSERT,
                entry.sequence(),
                event.at(),
                event.actor(),
                event.door(),
                event.environment(),
                event.action(),
                event.outcome(),
                event.facts().sequencedKeySet(),
                event.facts().sequencedValues(),
                entry.previous(),
                entry.hash());
        return entry;
    }

    private static AuditHead head(Connection connection) throws SQLException {
        return Sql.first(
                        connection,
                        row -> new AuditHead(row.getLong(1), new AuditHash(row.getString(2))),
                        "SELECT sequence, hash FROM audit ORDER BY sequence DESC LIMIT 1")
                .orElse(AuditHead.NONE);
    }

    private static AuditEntry entry(ResultSet row) throws SQLException {
        var event =
                new AuditEvent(
                        Sql.instant(row, "at"),
                        row.getString("actor"),
                        row.getString("door"),
                        row.getString("environment"),
                        row.getString("action"),
                        AuditOutcome.valueOf(row.getString("outcome")),
                        Sql.facts(row));
        return new AuditEntry(
                row.getLong("sequence"),
                event,
                new AuditHash(row.getString("previous")),
                new AuditHash(row.getString("hash")));
    }
}
