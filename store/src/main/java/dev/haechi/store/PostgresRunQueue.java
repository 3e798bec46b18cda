package dev.haechi.store;

import dev.haechi.delivery.run.Run;
import dev.haechi.delivery.run.RunClaim;
import dev.haechi.delivery.run.RunId;
import dev.haechi.delivery.run.RunLost;
import dev.haechi.delivery.run.RunQueue;
import dev.haechi.delivery.run.RunRequest;
import dev.haechi.delivery.run.RunState;
import dev.haechi.model.id.EnvironmentName;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Runs as rows. Claims are given one at a time; the database's clock decides when one is over. */
public final class PostgresRunQueue implements RunQueue, AutoCloseable {
    private static final String CHANNEL = "haechi_run";
    private static final String ONE_AT_A_TIME =
            "SELECT pg_advisory_xact_lock(hashtext('haechi run claim'))";

    private static final String ADD =
            """
            INSERT INTO run (environment, service, commit_id, author, state)
            VALUES (?, ?, ?, ?, ?)
            ON CONFLICT (environment, service, commit_id)
            WHERE state IN ('CANDIDATE', 'QUEUED', 'RUNNING') DO NOTHING
            RETURNING *
            """;
    private static final String UNDER_WAY =
            """
            SELECT * FROM run WHERE environment = ? AND service = ? AND commit_id = ?
            AND state IN ('CANDIDATE', 'QUEUED', 'RUNNING')
            """;
    private static final String GIVE_UP =
            """
            UPDATE run SET state = 'FAILED', finished_at = clock_timestamp(),
                reason = 'its worker died ' || attempt || ' times, at last while: '
                         || coalesce(nullif(progress, ''), 'beginning')
            WHERE state = 'RUNNING' AND claimed_until < clock_timestamp() AND attempt >= ?
            """;
    private static final String CLAIM =
            """
            UPDATE run SET state = 'RUNNING', worker = ?, attempt = attempt + 1,
                claimed_until = clock_timestamp() + ? * interval '1 ms'
            WHERE id = (SELECT id FROM run AS mine
                        WHERE state = 'RUNNING' AND claimed_until < clock_timestamp()
                              AND attempt < ?
                           OR state = 'QUEUED' AND NOT EXISTS (
                                SELECT 1 FROM run AS other WHERE other.state = 'RUNNING'
                                AND other.environment = mine.environment
                                AND other.service = mine.service)
                        ORDER BY id LIMIT 1)
            RETURNING *
            """;

    private final Database database;
    private final Listener listener;

    public PostgresRunQueue(Database database) {
        this.database = database;
        this.listener = new Listener(database, CHANNEL);
    }

    @Override
    public Run enqueue(RunRequest request) {
        return added(request, RunState.QUEUED);
    }

    @Override
    public Run propose(RunRequest request) {
        return added(request, RunState.CANDIDATE);
    }

    @Override
    public Optional<Run> approve(RunId id, String approver) {
        return database.transact(
                connection -> {
                    var run =
                            Sql.first(
                                    connection,
                                    RunRows::run,
                                    "UPDATE run SET state = 'QUEUED', approver = ?"
                                            + " WHERE id = ? AND state = 'CANDIDATE' RETURNING *",
                                    approver,
                                    id.number());
                    announce(connection);
                    return run;
                });
    }

    @Override
    public Optional<RunClaim> claim(String worker, Duration life) {
        return database.transact(
                connection -> {
                    Sql.first(connection, row -> true, ONE_AT_A_TIME);
                    Sql.update(connection, GIVE_UP, MOST_ATTEMPTS);
                    return Sql.first(
                                    connection,
                                    RunRows::run,
                                    CLAIM,
                                    worker,
                                    life.toMillis(),
                                    MOST_ATTEMPTS)
                            .map(run -> new RunClaim(run, worker));
                });
    }

    @Override
    public void heartbeat(RunClaim claim, String progress, Duration life) {
        change(
                claim,
                "UPDATE run SET progress = ?,"
                        + " claimed_until = clock_timestamp() + ? * interval '1 ms'",
                progress,
                life.toMillis());
    }

    @Override
    public void succeed(RunClaim claim) {
        change(claim, "UPDATE run SET state = 'SUCCEEDED', finished_at = clock_timestamp()");
    }

    @Override
    public void fail(RunClaim claim, String reason) {
        change(
                claim,
                "UPDATE run SET state = 'FAILED', finished_at = clock_timestamp(), reason = ?",
                reason);
    }

    @Override
    public Optional<Run> find(RunId id) {
        return database.transact(
                connection ->
                        Sql.first(
                                connection,
                                RunRows::run,
                                "SELECT * FROM run WHERE id = ?",
                                id.number()));
    }

    @Override
    public List<Run> newest(EnvironmentName environment, int most) {
        return database.transact(
                connection ->
                        Sql.list(
                                connection,
                                RunRows::run,
                                "SELECT * FROM run WHERE environment = ?"
                                        + " ORDER BY id DESC LIMIT ?",
                                environment,
                                most));
    }

    @Override
    public void awaitWork(Duration most) {
        listener.await(most);
    }

    @Override
    public void close() {
        listener.close();
    }

    private Run added(RunRequest request, RunState state) {
        while (true) {
            var run = database.transact(connection -> addedOrFound(connection, request, state));
            if (run.isPresent()) {
                return run.get();
            }
        }
    }

    /** Empty when the run that stood in the way ended between our two looks. */
    private static Optional<Run> addedOrFound(
            Connection connection, RunRequest request, RunState state) throws SQLException {
        var added =
                Sql.first(
                        connection,
                        RunRows::run,
                        ADD,
                        request.environment(),
                        request.service(),
                        request.commit(),
                        request.author(),
                        state);
        if (added.isPresent()) {
            announce(connection);
            return added;
        }
        return Sql.first(
                connection,
                RunRows::run,
                UNDER_WAY,
                request.environment(),
                request.service(),
                request.commit());
    }

    private static void announce(Connection connection) throws SQLException {
        Sql.first(connection, row -> true, "SELECT pg_notify(?, '')", CHANNEL);
    }

    private void change(RunClaim claim, String update, Object... values) {
        var all = new ArrayList<>(List.of(values));
        all.add(claim.run().id().number());
        all.add(claim.attempt());
        int changed =
                database.transact(
                        connection ->
                                Sql.update(
                                        connection,
                                        update
                                                + " WHERE id = ? AND attempt = ?"
                                                + " AND state = 'RUNNING'",
                                        all.toArray()));
        if (changed == 0) {
            throw new RunLost(claim);
        }
    }
}
