package dev.haechi.store.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.haechi.access.audit.AuditVerdict;
import dev.haechi.access.audit.AuditVerification;
import dev.haechi.access.testing.AuditLogContract;
import dev.haechi.delivery.CommitId;
import dev.haechi.delivery.run.RunRequest;
import dev.haechi.model.id.EnvironmentName;
import dev.haechi.model.id.ServiceName;
import dev.haechi.store.Database;
import dev.haechi.store.DatabaseDump;
import dev.haechi.store.PostgresAuditLog;
import dev.haechi.store.PostgresRunQueue;
import dev.haechi.store.StoreFailure;
import dev.haechi.store.home.HomeFolder;
import dev.haechi.store.testing.TestPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabaseDumpTest {
    private static final EnvironmentName NAME = EnvironmentName.of("dumped");
    @TempDir Path folder;
    private final HomeFolder home = new HomeFolder(TestPostgres.folder());
    private final EmbeddedPostgres bare = new EmbeddedPostgres(home);

    @AfterEach
    void end() {
        bare.stop();
        TestPostgres.delete(home.path());
    }

    @Test
    void a_bare_database_is_restored_whole_and_goes_on_from_there() throws IOException {
        var here = TestPostgres.database();
        var head = new PostgresAuditLog(here).append(AuditLogContract.event("before the dump"));
        var run = queue(here, 1);
        new DatabaseDump(folder).write(here);

        bare.start();
        new DatabaseDump(folder).restore(bare.ownerAddress());

        try (var there = new Database(bare::address)) {
            var log = new PostgresAuditLog(there);
            assertThat(log.newest("", 1)).containsExactly(head);
            log.append(AuditLogContract.event("after the restore"));
            var verification = AuditVerification.alone();
            log.show(verification);
            assertThat(verification.verdict()).isInstanceOf(AuditVerdict.Intact.class);
            assertThat(queue(there, 2)).isGreaterThan(run);
        }
        assertThatThrownBy(() -> new DatabaseDump(folder).restore(bare.ownerAddress()))
                .isInstanceOf(StoreFailure.class)
                .hasMessageContaining("is not empty");
    }

    @Test
    void a_folder_that_is_no_dump_is_refused() throws IOException {
        Files.createDirectories(home.path());

        assertThatThrownBy(
                        () ->
                                new DatabaseDump(folder)
                                        .restore(TestPostgres.postgres().ownerAddress()))
                .isInstanceOf(StoreFailure.class)
                .hasMessageContaining("is no complete dump of a Haechi database");
    }

    private static long queue(Database database, int commit) {
        try (var queue = new PostgresRunQueue(database)) {
            return queue.enqueue(
                            new RunRequest(
                                    NAME,
                                    ServiceName.of("web"),
                                    CommitId.of("%040x".formatted(commit)),
                                    "kim"))
                    .id()
                    .number();
        }
    }
}
