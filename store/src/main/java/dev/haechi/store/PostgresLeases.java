package dev.haechi.store;

import dev.haechi.access.lease.FencingToken;
import dev.haechi.access.lease.Lease;
import dev.haechi.access.lease.LeaseLost;
import dev.haechi.access.lease.Leases;
import dev.haechi.model.id.EnvironmentName;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;

/** Leases as rows; the database's clock decides. */
public final class PostgresLeases implements Leases {
    private static final String TAKE =
            """
            INSERT INTO lease (environment, holder, fence, expires_at)
            VALUES (?, ?, 1, clock_timestamp() + ? * interval '1 ms')
            ON CONFLICT (environment) DO UPDATE
            SET holder = excluded.holder, fence = lease.fence + 1, expires_at = excluded.expires_at
            WHERE lease.expires_at <= clock_timestamp()
            RETURNING fence
            """;

    private final Database database;

    public PostgresLeases(Database database) {
        this.database = database;
    }

    @Override
    public Answer acquire(EnvironmentName environment, String holder, Duration life) {
        while (true) {
            var answer =
                    database.transact(connection -> answer(connection, environment, holder, life));
            if (answer.isPresent()) {
                return answer.get();
            }
        }
    }

    @Override
    public void renew(Lease lease, Duration life) {
        int renewed =
                database.transact(
                        connection ->
                                Sql.update(
                                        connection,
                                        "UPDATE lease SET expires_at ="
                                                + " clock_timestamp() + ? * interval '1 ms'"
                                                + " WHERE environment = ? AND fence = ?"
                                                + " AND expires_at > clock_timestamp()",
                                        life.toMillis(),
                                        lease.environment(),
                                        lease.fence().number()));
        if (renewed == 0) {
            throw new LeaseLost(lease);
        }
    }

    @Override
    public void release(Lease lease) {
        database.transact(
                connection ->
                        Sql.update(
                                connection,
                                "UPDATE lease SET expires_at = clock_timestamp()"
                                        + " WHERE environment = ? AND fence = ?"
                                        + " AND expires_at > clock_timestamp()",
                                lease.environment(),
                                lease.fence().number()));
    }

    @Override
    public void check(Lease lease) {
        database.transact(
                connection -> {
                    guard(connection, lease);
                    return true;
                });
    }

    /** Lets a transaction go on while the lease holds, and keeps it from passing on until then. */
    static void guard(Connection connection, Lease lease) throws SQLException {
        var held =
                Sql.first(
                        connection,
                        row -> row.getInt(1),
                        "SELECT 1 FROM lease WHERE environment = ? AND fence = ?"
                                + " AND expires_at > clock_timestamp() FOR SHARE",
                        lease.environment(),
                        lease.fence().number());
        if (held.isEmpty()) {
            throw new LeaseLost(lease);
        }
    }

    /** Empty when the other holder gave it back between our two looks. */
    private static Optional<Answer> answer(
            Connection connection, EnvironmentName environment, String holder, Duration life)
            throws SQLException {
        var fence =
                Sql.first(
                        connection,
                        row -> new FencingToken(row.getLong(1)),
                        TAKE,
                        environment,
                        holder,
                        life.toMillis());
        if (fence.isPresent()) {
            return Optional.of(new Answer.Granted(new Lease(environment, holder, fence.get())));
        }
        return Sql.first(
                connection,
                row -> new Answer.Busy(row.getString("holder"), Sql.instant(row, "expires_at")),
                "SELECT holder, expires_at FROM lease"
                        + " WHERE environment = ? AND expires_at > clock_timestamp()",
                environment);
    }
}
