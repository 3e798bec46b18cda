package dev.haechi.store;

import dev.haechi.delivery.notice.Notice;
import dev.haechi.delivery.notice.NoticeKind;
import dev.haechi.delivery.notice.Outbox;
import dev.haechi.model.id.EnvironmentName;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;

/** Notices on their way, as rows. */
public final class PostgresOutbox implements Outbox {
    private static final String TAKE =
            """
            UPDATE outbox SET due_at = clock_timestamp() + ? * interval '1 ms'
            WHERE id IN (SELECT id FROM outbox
                         WHERE said_at IS NULL AND given_up_at IS NULL
                           AND due_at <= clock_timestamp()
                         ORDER BY id LIMIT ? FOR UPDATE SKIP LOCKED)
            RETURNING *
            """;

    private final Database database;

    public PostgresOutbox(Database database) {
        this.database = database;
    }

    @Override
    public void add(Notice notice) {
        update(
                "INSERT INTO outbox (environment, kind, fact_names, fact_values)"
                        + " VALUES (?, ?, ?, ?)",
                notice.environment(),
                notice.kind(),
                notice.facts().sequencedKeySet(),
                notice.facts().sequencedValues());
    }

    @Override
    public List<Pending> take(int most, Duration reserved) {
        return database
                .transact(
                        connection ->
                                Sql.list(
                                        connection,
                                        PostgresOutbox::pending,
                                        TAKE,
                                        reserved.toMillis(),
                                        most))
                .stream()
                .sorted(Comparator.comparingLong(Pending::id))
                .toList();
    }

    @Override
    public void said(long id) {
        update("UPDATE outbox SET said_at = clock_timestamp() WHERE id = ?", id);
    }

    @Override
    public void later(long id, Duration wait, String reason) {
        update(
                "UPDATE outbox SET attempts = attempts + 1, reason = ?,"
                        + " due_at = clock_timestamp() + ? * interval '1 ms' WHERE id = ?",
                reason,
                wait.toMillis(),
                id);
    }

    @Override
    public void giveUp(long id, String reason) {
        update(
                "UPDATE outbox SET attempts = attempts + 1, reason = ?,"
                        + " given_up_at = clock_timestamp() WHERE id = ?",
                reason,
                id);
    }

    private void update(String sql, Object... values) {
        database.transact(connection -> Sql.update(connection, sql, values));
    }

    private static Pending pending(ResultSet row) throws SQLException {
        var notice =
                new Notice(
                        EnvironmentName.of(row.getString("environment")),
                        NoticeKind.valueOf(row.getString("kind")),
                        Sql.facts(row));
        return new Pending(row.getLong("id"), notice, row.getInt("attempts"));
    }
}
