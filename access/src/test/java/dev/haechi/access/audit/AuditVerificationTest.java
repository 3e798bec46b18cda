package dev.haechi.access.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.haechi.access.testing.AuditLogContract;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AuditVerificationTest {

    @Test
    void an_untouched_record_is_intact_and_leaves_doubt_only_without_a_newer_head() {
        var entries = entries(5);

        assertThat(verdict(entries, AuditHead.NONE))
                .isInstanceOfSatisfying(
                        AuditVerdict.Intact.class,
                        intact -> assertThat(intact.leavesDoubt()).isTrue());
        assertThat(verdict(entries, head(entries)))
                .isInstanceOfSatisfying(
                        AuditVerdict.Intact.class,
                        intact -> assertThat(intact.leavesDoubt()).isFalse());
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("dev.haechi.text.testing.Seeds#hundred")
    void any_altered_removed_or_swapped_entry_before_the_end_is_found(long seed) {
        var random = new SplittableRandom(seed);
        var entries = new ArrayList<>(entries(random.nextInt(3, 20)));
        int at = random.nextInt(entries.size() - 1);
        switch (random.nextInt(3)) {
            case 0 -> entries.set(at, altered(entries.get(at)));
            case 1 -> entries.remove(at);
            case 2 -> Collections.swap(entries, at, at + 1);
            default -> throw new IllegalStateException("nextInt(3)");
        }

        assertThat(verdict(entries, AuditHead.NONE)).isInstanceOf(AuditVerdict.Broken.class);
    }

    @Test
    void a_cut_off_end_is_found_with_a_head_and_only_with_one() {
        var entries = entries(5);
        var cut = entries.subList(0, 3);

        assertThat(verdict(cut, AuditHead.NONE)).isInstanceOf(AuditVerdict.Intact.class);
        assertThat(verdict(cut, head(entries)))
                .isEqualTo(new AuditVerdict.Broken(List.of(new AuditFault.CutOff(3, 5))));
    }

    @Test
    void a_record_written_anew_is_found_with_a_head() {
        var anew = new ArrayList<AuditEntry>();
        var head = AuditHead.NONE;
        for (int i = 0; i < 5; i++) {
            anew.add(AuditChain.next(head, AuditLogContract.event("other " + i)));
            head = head(anew);
        }

        assertThat(verdict(anew, AuditHead.NONE)).isInstanceOf(AuditVerdict.Intact.class);
        assertThat(verdict(anew, head(entries(5))))
                .isEqualTo(new AuditVerdict.Broken(List.of(new AuditFault.Rewritten(5))));
    }

    @Test
    void a_head_is_exported_as_one_line_and_read_back() {
        var head = head(entries(2));

        assertThat(AuditHead.parse(head + "\n").orThrow()).isEqualTo(head);
        assertThat(AuditHead.parse("haechi-audit-head 2 abc").problems()).hasSize(1);
    }

    private static List<AuditEntry> entries(int count) {
        var entries = new ArrayList<AuditEntry>();
        var head = AuditHead.NONE;
        for (int i = 0; i < count; i++) {
            entries.add(AuditChain.next(head, AuditLogContract.event("action " + i)));
            head = head(entries);
        }
        return entries;
    }

    private static AuditHead head(List<AuditEntry> entries) {
        return new AuditHead(entries.getLast().sequence(), entries.getLast().hash());
    }

    private static AuditEntry altered(AuditEntry entry) {
        return new AuditEntry(
                entry.sequence(),
                AuditLogContract.event("something else"),
                entry.previous(),
                entry.hash());
    }

    private static AuditVerdict verdict(List<AuditEntry> entries, AuditHead exported) {
        var verification = AuditVerification.against(exported);
        entries.forEach(verification::accept);
        return verification.verdict();
    }
}
