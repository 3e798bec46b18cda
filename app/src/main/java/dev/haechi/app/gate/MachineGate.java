package dev.haechi.app.gate;

import dev.haechi.access.Actor;
import dev.haechi.access.Authority;
import dev.haechi.access.Permission;
import dev.haechi.access.audit.AuditLog;
import dev.haechi.access.audit.AuditOutcome;
import dev.haechi.text.Problem;
import dev.haechi.text.Result;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import java.util.function.Supplier;

/**
 * The gate to what is about the machine and not about one environment: the whole audit record,
 * backups. Its accounts pass, by {@link Authority#ofMachine()}; tokens, which are for one
 * environment, do not.
 *
 * @param audit where it is written down
 * @param clock the time of the record
 */
public record MachineGate(AuditLog audit, Clock clock) {
    private static final String NOWHERE = "";

    /** Looks at something; only a refusal is written down. */
    public <T> Result<T> look(
            Actor actor, Permission permission, String action, Supplier<Result<T>> body) {
        var refusal = Authority.ofMachine().refusal(actor, permission);
        return refusal.isPresent() ? refused(actor, action, refusal.get()) : body.get();
    }

    /**
     * Changes something, and writes down what became of it.
     *
     * @param facts of the record; the body may add some
     */
    public <T> Result<T> write(
            Actor actor,
            Permission permission,
            String action,
            SequencedMap<String, String> facts,
            Supplier<Result<T>> body) {
        var refusal = Authority.ofMachine().refusal(actor, permission);
        if (refusal.isPresent()) {
            return refused(actor, action, refusal.get());
        }
        try {
            var result = body.get();
            entries().add(actor, NOWHERE, action, Entries.outcome(result), facts);
            return result;
        } catch (RuntimeException e) {
            entries().add(actor, NOWHERE, action, AuditOutcome.FAILED, facts);
            throw e;
        }
    }

    private <T> Result<T> refused(Actor actor, String action, Problem refusal) {
        entries().add(actor, NOWHERE, action, AuditOutcome.REFUSED, new LinkedHashMap<>());
        return Result.failed(refusal);
    }

    private Entries entries() {
        return new Entries(audit, clock);
    }
}
