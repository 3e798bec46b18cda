package dev.haechi.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.haechi.access.audit.AuditEntry;
import dev.haechi.access.audit.AuditFault;
import dev.haechi.access.audit.AuditLog;
import dev.haechi.access.audit.AuditVerdict;
import dev.haechi.access.audit.AuditVerification;
import dev.haechi.access.testing.AuditLogContract;
import dev.haechi.store.testing.TestPostgres;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PostgresAuditLogTest extends AuditLogContract {
    @Override
    protected AuditLog log() {
        return new PostgresAuditLog(TestPostgres.database());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE audit SET actor = 'nobody'",
                "DELETE FROM audit",
                "TRUNCATE audit",
                "ALTER TABLE audit DISABLE TRIGGER ALL",
                "DROP TABLE audit"
            })
    void the_account_that_haechi_works_with_cannot_change_the_record(String statement) {
        log().append(event("before"));

        assertThatThrownBy(() -> execute(TestPostgres.database(), statement))
                .isInstanceOf(StatementRefused.class);
        assertThat(log().newest("", 1)).hasSize(1);
    }

    @Test
    void the_owner_of_the_tables_is_stopped_by_the_trigger() {
        log().append(event("before"));
        try (var owner = new Database(TestPostgres.postgres()::ownerAddress)) {
            assertThatThrownBy(() -> execute(owner, "UPDATE audit SET actor = 'nobody'"))
                    .isInstanceOf(StatementRefused.class)
                    .hasMessageContaining("the audit record only grows: UPDATE is refused");
        }
    }

    @Test
    void an_owner_who_switches_the_trigger_off_is_found_by_the_chain() {
        var entry = log().append(event("to be altered"));
        log().append(event("after"));
        try (var owner = new Database(TestPostgres.postgres()::ownerAddress)) {
            alter(owner, "actor", entry.sequence(), "somebody else");
            assertThat(verdict())
                    .isEqualTo(
                            new AuditVerdict.Broken(
                                    List.of(new AuditFault.Altered(entry.sequence()))));
            alter(owner, "actor", entry.sequence(), entry.event().actor());
        }
        assertThat(verdict()).isInstanceOf(AuditVerdict.Intact.class);
    }

    @ParameterizedTest
    @CsvSource({"hash, 00", "outcome, PERHAPS", "action, ' '"})
    void a_row_that_is_no_entry_any_more_is_found_too(String column, String value) {
        var entry = log().append(event("service.deploy"));
        log().append(event("after"));
        try (var owner = new Database(TestPostgres.postgres()::ownerAddress)) {
            alter(owner, column, entry.sequence(), value);
            assertThat(verdict())
                    .isEqualTo(
                            new AuditVerdict.Broken(
                                    List.of(new AuditFault.Altered(entry.sequence()))));
            alter(owner, column, entry.sequence(), kept(column, entry));
        }
        assertThat(verdict()).isInstanceOf(AuditVerdict.Intact.class);
    }

    private static String kept(String column, AuditEntry entry) {
        return switch (column) {
            case "hash" -> entry.hash().hex();
            case "outcome" -> entry.event().outcome().name();
            default -> entry.event().action();
        };
    }

    private AuditVerdict verdict() {
        var verification = AuditVerification.alone();
        log().show(verification);
        return verification.verdict();
    }

    private static void alter(Database owner, String column, long sequence, String value) {
        owner.transact(
                connection -> {
                    Sql.update(connection, "ALTER TABLE audit DISABLE TRIGGER ALL");
                    Sql.update(
                            connection,
                            "UPDATE audit SET " + column + " = ? WHERE sequence = ?",
                            value,
                            sequence);
                    return Sql.update(connection, "ALTER TABLE audit ENABLE TRIGGER ALL");
                });
    }

    private static void execute(Database database, String statement) {
        database.transact(connection -> Sql.update(connection, statement));
    }
}
