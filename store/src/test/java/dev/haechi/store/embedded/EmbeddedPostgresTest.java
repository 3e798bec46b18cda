package dev.haechi.store.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.haechi.access.audit.AuditLog;
import dev.haechi.access.testing.AuditLogContract;
import dev.haechi.store.Database;
import dev.haechi.store.PostgresAuditLog;
import dev.haechi.store.Schema;
import dev.haechi.store.StoreFailure;
import dev.haechi.store.home.HomeFolder;
import dev.haechi.store.testing.TestPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.Collections;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class EmbeddedPostgresTest {
    private final HomeFolder home = new HomeFolder(TestPostgres.folder());
    private final EmbeddedPostgres postgres = new EmbeddedPostgres(home);

    @AfterEach
    void end() {
        postgres.stop();
        TestPostgres.delete(home.path());
    }

    @Test
    void what_was_committed_survives_a_kill_and_the_same_address_answers_again() throws Exception {
        var address = postgres.start();
        try (var database = new Database(postgres::address)) {
            AuditLog log = new PostgresAuditLog(database);
            var entry = log.append(AuditLogContract.event("before the kill"));
            kill();

            assertThat(postgres.start()).isEqualTo(address);

            assertThat(log.newest("", 1)).containsExactly(entry);
        }
    }

    @Test
    void many_that_start_it_at_once_share_one_server() throws Exception {
        try (var threads = Executors.newFixedThreadPool(4)) {
            Callable<String> start = () -> postgres.start().url();
            var urls = new TreeSet<String>();
            for (var started : threads.invokeAll(Collections.nCopies(4, start))) {
                urls.add(started.get());
            }
            assertThat(urls).hasSize(1);
        }
    }

    @Test
    void it_is_durable_and_takes_no_connection_without_the_password() {
        assertThat(setting("fsync")).isEqualTo("on");
        assertThat(setting("synchronous_commit")).isEqualTo("on");
        assertThat(setting("full_page_writes")).isEqualTo("on");
        assertThat(setting("data_checksums")).isEqualTo("on");
        assertThat(setting("listen_addresses")).isEqualTo("127.0.0.1");
        assertThatThrownBy(
                        () ->
                                DriverManager.getConnection(
                                        TestPostgres.postgres().address().url(), "haechi", "guess"))
                .hasMessageContaining("password authentication failed");
    }

    @Test
    void data_of_another_version_are_refused_and_left_alone() throws IOException {
        home.prepare();
        var data = Files.createDirectories(home.postgres().resolve("data"));
        Files.writeString(data.resolve("PG_VERSION"), "17\n");
        Files.writeString(data.resolve("postgresql.conf"), "port = 5432\n");

        assertThatThrownBy(postgres::start)
                .isInstanceOf(StoreFailure.class)
                .hasMessage(
                        "the data in "
                                + data
                                + " is of PostgreSQL 17, and this Haechi carries PostgreSQL 18");
        assertThat(data.resolve("PG_VERSION")).hasContent("17\n");
        assertThat(data.resolve("postgresql.conf")).hasContent("port = 5432\n");
    }

    @Test
    void a_database_made_by_a_newer_haechi_is_refused() {
        postgres.start();
        try (var owner = new Database(postgres::ownerAddress)) {
            owner.transact(
                    connection ->
                            connection
                                    .createStatement()
                                    .execute(
                                            "INSERT INTO flyway_schema_history (installed_rank,"
                                                    + " version, description, type, script, checksum,"
                                                    + " installed_by, execution_time, success) VALUES"
                                                    + " (99, '99', 'x', 'SQL', 'x', 0, 'x', 0, true)"));
        }
        assertThatThrownBy(postgres::start)
                .hasMessage(
                        "the database is of schema 99, and this Haechi knows schema "
                                + Schema.NEWEST);
    }

    @Test
    void it_never_runs_as_root() throws IOException {
        TestPostgres.database();

        assertThat(Files.getOwner(Path.of("/proc/" + pid(TestPostgres.home()))).getName())
                .isNotEqualTo("root");
    }

    private static String setting(String name) {
        return TestPostgres.database()
                .transact(
                        connection -> {
                            try (var statement = connection.createStatement();
                                    var rows = statement.executeQuery("SHOW " + name)) {
                                rows.next();
                                return rows.getString(1);
                            }
                        });
    }

    private void kill() throws Exception {
        var process = ProcessHandle.of(pid(home)).orElseThrow();
        process.destroyForcibly();
        process.onExit().get(Duration.ofSeconds(10).toMillis(), TimeUnit.MILLISECONDS);
    }

    private static long pid(HomeFolder home) throws IOException {
        var file = home.postgres().resolve("data/postmaster.pid");
        return Long.parseLong(Files.readAllLines(file).getFirst().strip());
    }
}
