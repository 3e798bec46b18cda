package dev.haechi.wiring.local;

import static org.assertj.core.api.Assertions.assertThat;

import dev.haechi.access.Actor;
import dev.haechi.access.Door;
import dev.haechi.access.Identity;
import dev.haechi.access.audit.AuditHead;
import dev.haechi.access.environment.EnvironmentState;
import dev.haechi.access.lease.Leases;
import dev.haechi.app.backup.BackupAnswer;
import dev.haechi.app.backup.KeyLock;
import dev.haechi.app.backup.Restore;
import dev.haechi.app.backup.RestoreAnswer;
import dev.haechi.app.backup.StateRestore.Existing;
import dev.haechi.app.environment.Intended;
import dev.haechi.app.gate.Patience;
import dev.haechi.app.progress.Progress;
import dev.haechi.delivery.CommitId;
import dev.haechi.git.testing.GitCli;
import dev.haechi.model.id.EnvironmentName;
import dev.haechi.model.id.SecretName;
import dev.haechi.model.id.ServiceName;
import dev.haechi.model.workload.ImageSource;
import dev.haechi.store.Database;
import dev.haechi.store.DatabaseDump;
import dev.haechi.store.PostgresLeases;
import dev.haechi.store.StoreCode;
import dev.haechi.store.backup.BackupReader;
import dev.haechi.store.embedded.EmbeddedPostgres;
import dev.haechi.store.home.HomeFolder;
import dev.haechi.store.testing.TestPostgres;
import dev.haechi.text.Problem;
import dev.haechi.text.Result;
import dev.haechi.text.Secret;
import dev.haechi.text.Source;
import dev.haechi.wiring.state.StateCode;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A machine with an environment is backed up, and restored on a bare folder. */
class BackupRestoreTest {
    private static final EnvironmentName BANK = EnvironmentName.of("backed-up");
    private static final ServiceName WEB = ServiceName.of("web");
    private static final SecretName PASSWORD = SecretName.of("db-password");
    private static final Secret VALUE = Secret.of("river-stone-42");
    private static final Actor OPERATOR =
            new Actor(new Identity.Account(Optional.of("ops"), "root"), Door.COMMAND);
    private static final KeyLock OPEN = new KeyLock.None();

    @TempDir Path temp;
    private final HomeFolder here = new HomeFolder(TestPostgres.folder());
    private final HomeFolder there = new HomeFolder(TestPostgres.folder());

    @BeforeEach
    void a_machine_with_an_environment() throws IOException {
        try (var machine = machine(here)) {
            var blueprint =
                    """
                    apiVersion: haechi.dev/v1
                    kind: Blueprint
                    metadata: { name: backed-up }
                    spec:
                      environment: dev
                      cloud: { provider: local }
                      services:
                        - { name: web, zone: APP, source: { git: "./web" }, port: 8080 }
                    """;
            var path = temp.resolve("haechi.yaml");
            var intended = Intended.of(new Source("haechi.yaml", blueprint), path).orThrow();
            var leases = new PostgresLeases(new Database(postgres(here)::address));
            var lease =
                    ((Leases.Answer.Granted) leases.acquire(BANK, "test", Duration.ofMinutes(1)))
                            .lease();
            machine.environments().put(lease, intended.record(EnvironmentState.UP));
            leases.release(lease);
            var where = machine.known().jurisdiction(BANK).orThrow();
            machine.secretKeeping().set(actor(machine), where, PASSWORD, VALUE).orThrow();
        }
        volume(here.path().resolve("volumes/backed-up/db.img"));
    }

    @AfterEach
    void end() {
        for (var home : List.of(here, there)) {
            new EmbeddedPostgres(home).stop();
            TestPostgres.delete(home.path());
        }
    }

    @Test
    void everything_is_there_after_a_restore_on_a_bare_folder() throws IOException {
        var commit = repository();
        var file = temp.resolve("bank.backup");
        var backup = backup(file, OPEN).orThrow();
        var before = tables(here, "before");

        var answer = restore(there, file, OPEN, Existing.KEPT).orThrow();

        assertThat(backup.environments()).containsExactly("backed-up");
        assertThat(answer.environments())
                .containsExactly(new RestoreAnswer.Environment("backed-up", EnvironmentState.UP));
        assertThat(answer.auditIntact()).isTrue();
        var after = tables(there, "after");
        assertThat(after.remove("audit.copy")).contains("machine.restore");
        assertThat(before.remove("audit.copy")).contains("machine.backup");
        assertThat(after.remove("lease.copy")).isNotNull();
        before.remove("lease.copy");
        assertThat(after).isEqualTo(before);
        try (var machine = machine(there)) {
            assertThat(machine.secrets().get(BANK, PASSWORD)).contains(VALUE);
            assertThat(machine.sources().newest(BANK, WEB, "main").orThrow()).isEqualTo(commit);
            var verified = machine.auditReading().verify(actor(machine), AuditHead.NONE).orThrow();
            assertThat(verified.intact()).isTrue();
        }
        var volume = "volumes/backed-up/db.img";
        assertThat(Files.mismatch(here.path().resolve(volume), there.path().resolve(volume)))
                .isEqualTo(-1);
        assertThat(there.path().resolve("restore.work")).doesNotExist();
    }

    @Test
    void the_head_that_was_exported_before_the_backup_proves_the_restored_record() {
        AuditHead head;
        try (var machine = machine(here)) {
            head = machine.audit().head();
        }
        var file = temp.resolve("bank.backup");
        backup(file, OPEN).orThrow();

        restore(there, file, OPEN, Existing.KEPT).orThrow();

        try (var machine = machine(there)) {
            var verified = machine.auditReading().verify(actor(machine), head).orThrow();
            assertThat(verified.intact()).isTrue();
            assertThat(verified.provenUpTo()).isEqualTo(head.sequence());
        }
    }

    @Test
    void a_locked_key_comes_back_with_its_passphrase_alone() {
        var file = temp.resolve("bank.backup");
        backup(file, passphrase("mirror copper")).orThrow();

        assertThat(codes(restore(there, file, OPEN, Existing.KEPT)))
                .containsExactly(StoreCode.BACKUP_LOCKED);
        assertThat(codes(restore(there, file, passphrase("mirror"), Existing.KEPT)))
                .containsExactly(StoreCode.WRONG_PASSPHRASE);
        assertThat(there.path()).doesNotExist();

        restore(there, file, passphrase("mirror copper"), Existing.KEPT).orThrow();

        try (var machine = machine(there)) {
            assertThat(machine.secrets().get(BANK, PASSWORD)).contains(VALUE);
        }
    }

    @Test
    void a_damaged_backup_is_refused_with_the_reason_and_leaves_no_folder() throws IOException {
        var file = temp.resolve("bank.backup");
        backup(file, OPEN).orThrow();
        try (var damaged = new RandomAccessFile(file.toFile(), "rw")) {
            damaged.seek(damaged.length() / 2);
            damaged.write(new byte[] {1, 2, 3, 4});
        }

        var result = restore(there, file, OPEN, Existing.KEPT);

        assertThat(codes(result)).containsExactly(StoreCode.BACKUP_DAMAGED);
        assertThat(there.path()).doesNotExist();
    }

    @Test
    void a_folder_with_something_in_it_is_left_alone() throws IOException {
        var file = temp.resolve("bank.backup");
        backup(file, OPEN).orThrow();
        Files.createDirectories(there.path());
        Files.writeString(there.path().resolve("mine"), "precious");

        assertThat(codes(restore(there, file, OPEN, Existing.KEPT)))
                .containsExactly(StateCode.NOT_EMPTY);
        assertThat(there.path().resolve("mine")).hasContent("precious");
    }

    @Test
    void state_is_replaced_only_when_that_is_said_and_nothing_of_it_runs() throws IOException {
        var file = temp.resolve("bank.backup");
        backup(file, OPEN).orThrow();
        try (var machine = machine(here)) {
            machine.secrets().set(BANK, PASSWORD, Secret.of("later"));
        }

        assertThat(codes(restore(here, file, OPEN, Existing.REPLACED)))
                .containsExactly(StateCode.STILL_RUNS);
        down();
        restore(here, file, OPEN, Existing.REPLACED).orThrow();

        try (var machine = machine(here)) {
            assertThat(machine.secrets().get(BANK, PASSWORD)).contains(VALUE);
        }
        assertThat(here.path().resolve("restore.former")).doesNotExist();
    }

    @Test
    void no_secret_stands_in_clear_in_a_backup() throws IOException {
        var file = temp.resolve("bank.backup");
        backup(file, passphrase("mirror copper")).orThrow();
        var out = Files.createDirectory(temp.resolve("out"));

        BackupReader.verified(file).orThrow().unpack(out);

        try (var paths = Files.walk(out)) {
            for (var path : paths.filter(Files::isRegularFile).toList()) {
                assertThat(new String(Files.readAllBytes(path), StandardCharsets.ISO_8859_1))
                        .doesNotContain("river-stone", "AesGcmKey", "mirror copper");
            }
        }
    }

    private CommitId repository() throws IOException {
        var source = GitCli.init(temp.resolve("web"));
        source.commit("Dockerfile", "FROM haechi/base\n");
        try (var machine = machine(here)) {
            return machine.sources()
                    .follow(
                            BANK,
                            WEB,
                            new ImageSource.Built("./web", "main", "Dockerfile", Optional.empty()),
                            temp,
                            Optional.empty())
                    .orThrow();
        }
    }

    private static void volume(Path image) throws IOException {
        Files.createDirectories(image.getParent());
        try (var file = new RandomAccessFile(image.toFile(), "rw")) {
            file.setLength(32L << 20);
            file.seek(1 << 20);
            file.write("rows of a database".getBytes(StandardCharsets.UTF_8));
        }
    }

    private void down() {
        try (var machine = machine(here)) {
            var leases = new PostgresLeases(new Database(postgres(here)::address));
            var lease =
                    ((Leases.Answer.Granted) leases.acquire(BANK, "test", Duration.ofMinutes(1)))
                            .lease();
            var record = machine.environments().find(BANK).orElseThrow();
            machine.environments().put(lease, record.in(EnvironmentState.DOWN));
            leases.release(lease);
        }
    }

    private Result<BackupAnswer> backup(Path file, KeyLock lock) {
        try (var machine = machine(here)) {
            return machine.backup().run(actor(machine), file, lock, Progress.silent());
        }
    }

    private static Result<RestoreAnswer> restore(
            HomeFolder home, Path file, KeyLock lock, Existing existing) {
        return new Restore(new LocalRestore(variables(home)))
                .run(OPERATOR, file, lock, existing, Progress.silent());
    }

    /** The rows of all tables, in an order of their own. */
    private Map<String, String> tables(HomeFolder home, String name) throws IOException {
        var folder = Files.createDirectory(temp.resolve(name));
        try (var database = new Database(postgres(home)::address)) {
            new DatabaseDump(folder).write(database);
        }
        var tables = new TreeMap<String, String>();
        try (var files = Files.list(folder)) {
            for (var file : files.toList()) {
                tables.put(file.getFileName().toString(), Files.readString(file));
            }
        }
        return tables;
    }

    private static EmbeddedPostgres postgres(HomeFolder home) {
        return new EmbeddedPostgres(home);
    }

    private static Machine machine(HomeFolder home) {
        return Machine.open(variables(home), Patience.none());
    }

    private static Map<String, String> variables(HomeFolder home) {
        return Map.of("HAECHI_HOME", home.path().toString());
    }

    private static Actor actor(Machine machine) {
        return machine.account();
    }

    private static KeyLock passphrase(String text) {
        return new KeyLock.Passphrase(Secret.of(text));
    }

    private static List<Object> codes(Result<?> result) {
        return result.problems().stream().<Object>map(Problem::code).toList();
    }
}
