package dev.haechi.access.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.haechi.access.audit.AuditEvent;
import dev.haechi.access.audit.AuditLog;
import dev.haechi.access.audit.AuditOutcome;
import dev.haechi.access.audit.AuditVerdict;
import dev.haechi.access.audit.AuditVerification;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What an audit record promises, whatever keeps it. It may hold entries of other tests. */
public abstract class AuditLogContract {

    protected abstract AuditLog log();

    /** An event of a person, with facts in an order of their own. */
    public static AuditEvent event(String action) {
        var facts = new LinkedHashMap<String, String>();
        facts.put("service", "accounts");
        facts.put("commit", "0123");
        facts.put("also", "이체 서비스");
        return new AuditEvent(
                Instant.parse("2026-11-23T01:02:03.123456789Z"),
                "kim (token 0123456789ab)",
                "API",
                "demo-bank",
                action,
                AuditOutcome.SUCCEEDED,
                facts);
    }

    @Test
    void what_was_appended_is_read_back_as_it_was_and_verifies() {
        var entry = log().append(event("service.deploy"));

        assertThat(log().newest("demo-bank", 1)).containsExactly(entry);
        assertThat(log().head().hash()).isEqualTo(entry.hash());
        assertThat(verdict()).isInstanceOf(AuditVerdict.Intact.class);
    }

    @Test
    void entries_appended_at_once_form_one_chain() throws Exception {
        long before = log().head().sequence();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var tasks =
                    IntStream.range(0, 20)
                            .<Callable<Object>>mapToObj(i -> () -> log().append(event("e" + i)))
                            .toList();
            for (var task : threads.invokeAll(tasks)) {
                task.get();
            }
        }
        assertThat(log().head().sequence()).isEqualTo(before + 20);
        assertThat(verdict()).isInstanceOf(AuditVerdict.Intact.class);
    }

    private AuditVerdict verdict() {
        var verification = AuditVerification.alone();
        log().show(verification);
        return verification.verdict();
    }
}
