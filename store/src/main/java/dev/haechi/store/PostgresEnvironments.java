package dev.haechi.store;

import dev.haechi.access.environment.EnvironmentRecord;
import dev.haechi.access.environment.EnvironmentState;
import dev.haechi.access.environment.Environments;
import dev.haechi.access.lease.Lease;
import dev.haechi.model.governance.Person;
import dev.haechi.model.governance.PersonRole;
import dev.haechi.model.id.EnvironmentName;
import dev.haechi.model.id.PersonName;
import dev.haechi.model.network.Stage;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** Environments and their people as rows; every write needs the lease. */
public final class PostgresEnvironments implements Environments {
    private static final String PUT =
            """
            INSERT INTO environment (name, stage, blueprint_path, blueprint_text, state)
            VALUES (?, ?, ?, ?, ?)
            ON CONFLICT (name) DO UPDATE
            SET stage = excluded.stage, blueprint_path = excluded.blueprint_path,
                blueprint_text = excluded.blueprint_text, state = excluded.state,
                changed_at = clock_timestamp()
            """;

    /** What belongs to an environment and goes with it; the audit record and the fence stay. */
    private static final List<String> FORGET =
            List.of(
                    "DELETE FROM token WHERE environment = ?",
                    "DELETE FROM secret WHERE environment = ?",
                    "DELETE FROM server_secret WHERE environment = ?",
                    "DELETE FROM run WHERE environment = ?",
                    "DELETE FROM release WHERE environment = ?",
                    "DELETE FROM journal WHERE environment = ?",
                    "DELETE FROM outbox WHERE environment = ?",
                    "DELETE FROM delivery_seen WHERE environment = ?",
                    "DELETE FROM environment WHERE name = ?");

    private final Database database;

    public PostgresEnvironments(Database database) {
        this.database = database;
    }

    @Override
    public Optional<EnvironmentRecord> find(EnvironmentName name) {
        return database.transact(
                connection ->
                        Sql.first(
                                connection,
                                row -> environment(connection, row),
                                "SELECT * FROM environment WHERE name = ?",
                                name));
    }

    @Override
    public List<EnvironmentRecord> all() {
        return database.transact(
                connection ->
                        Sql.list(
                                connection,
                                row -> environment(connection, row),
                                "SELECT * FROM environment ORDER BY name COLLATE \"C\""));
    }

    @Override
    public void put(Lease lease, EnvironmentRecord environment) {
        if (!lease.environment().equals(environment.name())) {
            throw new IllegalArgumentException(
                    "the lease of " + lease.environment() + " is not one of " + environment.name());
        }
        database.transact(
                connection -> {
                    PostgresLeases.guard(connection, lease);
                    Sql.update(
                            connection,
                            PUT,
                            environment.name(),
                            environment.stage(),
                            environment.blueprintPath(),
                            environment.blueprintText(),
                            environment.state());
                    putPeople(connection, environment);
                    return true;
                });
    }

    @Override
    public void forget(Lease lease) {
        database.transact(
                connection -> {
                    PostgresLeases.guard(connection, lease);
                    for (var statement : FORGET) {
                        Sql.update(connection, statement, lease.environment());
                    }
                    return true;
                });
    }

    private static void putPeople(Connection connection, EnvironmentRecord environment)
            throws SQLException {
        Sql.update(connection, "DELETE FROM person WHERE environment = ?", environment.name());
        int position = 0;
        for (var person : environment.people()) {
            Sql.update(
                    connection,
                    "INSERT INTO person (environment, position, name, roles, account)"
                            + " VALUES (?, ?, ?, ?, ?)",
                    environment.name(),
                    position++,
                    person.name(),
                    person.roles(),
                    person.account());
        }
    }

    private static EnvironmentRecord environment(Connection connection, ResultSet row)
            throws SQLException {
        var name = EnvironmentName.of(row.getString("name"));
        return new EnvironmentRecord(
                name,
                Stage.valueOf(row.getString("stage")),
                row.getString("blueprint_path"),
                row.getString("blueprint_text"),
                people(connection, name),
                EnvironmentState.valueOf(row.getString("state")));
    }

    private static List<Person> people(Connection connection, EnvironmentName environment)
            throws SQLException {
        return Sql.list(
                connection,
                row ->
                        new Person(
                                PersonName.of(row.getString("name")),
                                Sql.texts(row, "roles").stream().map(PersonRole::valueOf).toList(),
                                row.getString("account")),
                "SELECT * FROM person WHERE environment = ? ORDER BY position",
                environment);
    }
}
