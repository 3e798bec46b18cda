package dev.haechi.store.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.haechi.access.testing.AuditLogContract;
import dev.haechi.delivery.CommitId;
import dev.haechi.delivery.run.RunRequest;
import dev.haechi.delivery.run.RunState;
import dev.haechi.model.id.EnvironmentName;
import dev.haechi.model.id.ServiceName;
import dev.haechi.store.Database;
import dev.haechi.store.PostgresAuditLog;
import dev.haechi.store.PostgresRunQueue;
import dev.haechi.store.PostgresSeenWebhooks;
import dev.haechi.store.testing.TestPostgres;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the unprivileged server can do with the database, and what it cannot. */
class ServerAccessTest {
    private final EnvironmentName environment = TestPostgres.fresh();
    private final Database database;

    ServerAccessTest() {
        TestPostgres.database();
        database = new Database(new ServerAccess(TestPostgres.home())::address);
    }

    @AfterEach
    void end() {
        database.close();
    }

    @Test
    void it_adds_runs_approvals_and_audit_entries() {
        try (var queue = new PostgresRunQueue(database)) {
            var request =
                    new RunRequest(
                            environment, ServiceName.of("web"), CommitId.of("1".repeat(40)), "kim");
            var candidate = queue.propose(request);

            assertThat(queue.approve(candidate.id(), "lee").orElseThrow().state())
                    .isEqualTo(RunState.QUEUED);
        }
        var log = new PostgresAuditLog(database);
        var entry = log.append(AuditLogContract.event("a push"));
        assertThat(log.newest("", 1)).containsExactly(entry);
        assertThat(new PostgresSeenWebhooks(database).first(environment, "one")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT * FROM secret",
                "SELECT * FROM journal",
                "UPDATE audit SET actor = 'nobody'",
                "DELETE FROM audit",
                "UPDATE environment SET blueprint_text = ''",
                "UPDATE person SET roles = '{APPROVER}'",
                "INSERT INTO token SELECT * FROM token",
                "UPDATE run SET author = 'somebody else'",
                "DELETE FROM run",
                "INSERT INTO release SELECT * FROM release",
                "UPDATE lease SET fence = 0",
                "UPDATE server_secret SET name = 'other'",
                "SELECT haechi_open_to('haechi_server', 'x')",
                "SET ROLE haechi_owner"
            })
    void it_cannot(String statement) {
        assertThatThrownBy(
                        () ->
                                database.transact(
                                        connection ->
                                                connection.createStatement().execute(statement)))
                .hasMessageContaining("permission denied");
    }
}
