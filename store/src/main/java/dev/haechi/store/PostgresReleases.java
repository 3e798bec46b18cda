package dev.haechi.store;

import dev.haechi.delivery.CommitId;
import dev.haechi.delivery.release.Release;
import dev.haechi.delivery.release.Releases;
import dev.haechi.model.id.EnvironmentName;
import dev.haechi.model.id.ServiceName;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** Releases as rows, numbered per service. */
public final class PostgresReleases implements Releases {
    /** Serialises numbering; a release is written once in minutes. */
    private static final String ONE_AT_A_TIME =
            "SELECT pg_advisory_xact_lock(hashtext('haechi release'))";

    private static final String ADD =
            """
            INSERT INTO release (environment, service, number, commit_id, image_reference,
                                 image_digest, author, reason)
            SELECT ?, ?, coalesce(max(number), 0) + 1, nullif(?, ''), ?, ?, ?, nullif(?, '')
            FROM release WHERE environment = ? AND service = ?
            RETURNING *
            """;

    private final Database database;

    public PostgresReleases(Database database) {
        this.database = database;
    }

    @Override
    public Release add(Ended ended) {
        return database.transact(connection -> add(connection, ended));
    }

    @Override
    public List<Release> newest(EnvironmentName environment, ServiceName service, int most) {
        return database.transact(
                connection ->
                        Sql.list(
                                connection,
                                PostgresReleases::release,
                                "SELECT * FROM release WHERE environment = ? AND service = ?"
                                        + " ORDER BY number DESC LIMIT ?",
                                environment,
                                service,
                                most));
    }

    @Override
    public Optional<Release> find(EnvironmentName environment, ServiceName service, long number) {
        return database.transact(
                connection ->
                        Sql.first(
                                connection,
                                PostgresReleases::release,
                                "SELECT * FROM release WHERE environment = ? AND service = ?"
                                        + " AND number = ?",
                                environment,
                                service,
                                number));
    }

    @Override
    public Optional<Release> serving(EnvironmentName environment, ServiceName service) {
        return database.transact(
                connection ->
                        Sql.first(
                                connection,
                                PostgresReleases::release,
                                "SELECT * FROM release WHERE environment = ? AND service = ?"
                                        + " AND reason IS NULL ORDER BY number DESC LIMIT 1",
                                environment,
                                service));
    }

    private static Release add(Connection connection, Ended ended) throws SQLException {
        Sql.first(connection, row -> true, ONE_AT_A_TIME);
        return Sql.one(
                connection,
                PostgresReleases::release,
                ADD,
                ended.environment(),
                ended.service(),
                ended.commit().map(CommitId::hex).orElse(""),
                ended.imageReference(),
                ended.imageDigest(),
                ended.author(),
                ended.reason().orElse(""),
                ended.environment(),
                ended.service());
    }

    private static Release release(ResultSet row) throws SQLException {
        return new Release(
                EnvironmentName.of(row.getString("environment")),
                ServiceName.of(row.getString("service")),
                row.getLong("number"),
                Sql.optionalText(row, "commit_id").map(CommitId::of),
                row.getString("image_reference"),
                row.getString("image_digest"),
                row.getString("author"),
                Sql.instant(row, "at"),
                Sql.optionalText(row, "reason"));
    }
}
