package dev.haechi.wiring.verbs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.haechi.access.AccessCode;
import dev.haechi.access.audit.AuditHash;
import dev.haechi.access.audit.AuditHead;
import dev.haechi.access.testing.AuditLogContract;
import dev.haechi.app.audit.AuditAnswer;
import dev.haechi.app.audit.AuditReading;
import dev.haechi.app.audit.VerifyAnswer;
import dev.haechi.wiring.testing.KnownBank;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AuditReadingTest {
    @TempDir Path temp;
    private final AuditReading reading =
            new AuditReading(Verbs.MACHINE, Verbs.GATE, Verbs.KNOWN, Verbs.AUDIT);

    @Test
    void an_intact_record_says_up_to_which_entry_an_exported_head_proves_it() {
        Verbs.AUDIT.append(AuditLogContract.event("before"));
        var head = reading.head(Verbs.OPERATOR).orThrow();
        Verbs.AUDIT.append(AuditLogContract.event("after"));

        var alone = reading.verify(Verbs.OPERATOR, AuditHead.NONE).orThrow();
        var against = reading.verify(Verbs.OPERATOR, head).orThrow();

        assertThat(alone.intact()).isTrue();
        assertThat(alone.provenUpTo()).isZero();
        assertThat(against.provenUpTo()).isEqualTo(head.sequence()).isLessThan(against.entries());
    }

    @Test
    void a_record_that_was_written_anew_or_cut_off_is_found_with_the_head() {
        var entry = Verbs.AUDIT.append(AuditLogContract.event("before"));
        var other = new AuditHash("f".repeat(64));

        var anew = reading.verify(Verbs.OPERATOR, new AuditHead(entry.sequence(), other)).orThrow();
        var cut = reading.verify(Verbs.OPERATOR, new AuditHead(1L << 40, other)).orThrow();

        assertThat(anew.faults())
                .containsExactly(
                        new VerifyAnswer.Fault(
                                VerifyAnswer.Kind.REWRITTEN, entry.sequence(), entry.sequence()));
        assertThat(cut.intact()).isFalse();
        assertThat(cut.faults())
                .extracting(VerifyAnswer.Fault::kind)
                .containsExactly(VerifyAnswer.Kind.CUT_OFF);
    }

    @Test
    void an_auditor_reads_the_entries_of_the_environment_and_a_developer_does_not()
            throws IOException {
        var bank = KnownBank.dev(temp);

        assertThat(reading.list(bank.actor("park"), bank.name(), 10).problems()).isEmpty();
        assertThat(Verbs.codes(reading.list(bank.actor("kim"), bank.name(), 10)))
                .containsExactly(AccessCode.NOT_PERMITTED);
        var refusal = reading.list(Verbs.OPERATOR, bank.name(), 1).orThrow().entries().getFirst();
        assertThat(refusal)
                .extracting(AuditAnswer.Entry::action, AuditAnswer.Entry::environment)
                .containsExactly("audit.read", bank.name().value());
    }

    @Test
    void a_token_is_for_one_environment_and_reads_nothing_of_the_machine() throws IOException {
        var bank = KnownBank.dev(temp);

        assertThat(Verbs.codes(reading.list(bank.actor("park"), 10)))
                .containsExactly(AccessCode.NOT_PERMITTED);
        assertThat(reading.list(Verbs.OPERATOR, 1).orThrow().entries())
                .extracting(AuditAnswer.Entry::environment)
                .containsExactly("");
    }
}
