package dev.haechi.app.gate;

import dev.haechi.access.AccessCode;
import dev.haechi.access.Actor;
import dev.haechi.access.Authority;
import dev.haechi.access.audit.AuditLog;
import dev.haechi.access.audit.AuditOutcome;
import dev.haechi.access.lease.Lease;
import dev.haechi.access.lease.LeaseHeartbeat;
import dev.haechi.access.lease.Leases;
import dev.haechi.model.id.EnvironmentName;
import dev.haechi.text.Problem;
import dev.haechi.text.Result;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Lets an actor do something if its permissions allow it, and writes down what became of it. Every
 * change of an environment comes through here, whatever door it came in by.
 *
 * @param audit where it is written down
 * @param leases so that one changes an environment at a time
 * @param clock the time of the record
 * @param patience with whoever changes the environment already
 */
public record Gate(AuditLog audit, Leases leases, Clock clock, Patience patience) {
    private static final Duration LEASE_LIFE = Duration.ofSeconds(10);
    private static final long BETWEEN_TRIES_MILLIS = 200;

    /** The same gate for somebody of other patience. */
    public Gate with(Patience other) {
        return new Gate(audit, leases, clock, other);
    }

    /** Looks at something: permission, no lease; only a refusal is written down. */
    public <T> Result<T> look(
            Actor actor, Authority authority, Undertaking what, Supplier<Result<T>> body) {
        var refusal = authority.refusal(actor, what.permission());
        if (refusal.isPresent()) {
            return refused(actor, what, refusal.get());
        }
        return body.get();
    }

    /**
     * Changes something that needs no lease, such as a token or a secret: permission, then the
     * change, then its record.
     */
    public <T> Result<T> write(
            Actor actor,
            Authority authority,
            Undertaking what,
            SequencedMap<String, String> facts,
            Supplier<Result<T>> body) {
        var refusal = authority.refusal(actor, what.permission());
        if (refusal.isPresent()) {
            return refused(actor, what, refusal.get());
        }
        try {
            var result = body.get();
            record(actor, what, Entries.outcome(result), facts);
            return result;
        } catch (RuntimeException e) {
            record(actor, what, AuditOutcome.FAILED, facts);
            throw e;
        }
    }

    /**
     * Changes an environment: permission, lease, work, record. When somebody has the lease for
     * longer than the patience, the problem says who and until when.
     *
     * @throws dev.haechi.access.lease.LeaseLost when the lease ended during the work
     */
    public <T> Result<T> change(
            Actor actor, Authority authority, Undertaking what, Function<Attempt, Result<T>> body) {
        var refusal = authority.refusal(actor, what.permission());
        if (refusal.isPresent()) {
            return refused(actor, what, refusal.get());
        }
        var holder = actor + ": " + what.action();
        return switch (acquire(what.environment(), holder)) {
            case Leases.Answer.Busy busy -> Result.failed(busy(what.environment(), busy));
            case Leases.Answer.Granted(var lease) -> under(lease, actor, what, body);
        };
    }

    private Leases.Answer acquire(EnvironmentName environment, String holder) {
        long end = System.nanoTime() + patience.atMost().toNanos();
        boolean told = false;
        while (true) {
            var answer = leases.acquire(environment, holder, LEASE_LIFE);
            boolean over = System.nanoTime() >= end || Thread.currentThread().isInterrupted();
            if (over || !(answer instanceof Leases.Answer.Busy busy)) {
                return answer;
            }
            if (!told) {
                patience.told().accept(busy);
                told = true;
            }
            LockSupport.parkNanos(Duration.ofMillis(BETWEEN_TRIES_MILLIS).toNanos());
        }
    }

    private <T> Result<T> under(
            Lease lease, Actor actor, Undertaking what, Function<Attempt, Result<T>> body) {
        var attempt = new Attempt(lease);
        try (var _ = LeaseHeartbeat.start(leases, lease, LEASE_LIFE)) {
            var result = body.apply(attempt);
            record(actor, what, Entries.outcome(result), attempt.facts());
            return result;
        } catch (RuntimeException e) {
            record(actor, what, AuditOutcome.FAILED, attempt.facts());
            throw e;
        }
    }

    private <T> Result<T> refused(Actor actor, Undertaking what, Problem refusal) {
        record(actor, what, AuditOutcome.REFUSED, new LinkedHashMap<>());
        return Result.failed(refusal);
    }

    private static Problem busy(EnvironmentName environment, Leases.Answer.Busy busy) {
        return Problem.of(AccessCode.ENVIRONMENT_BUSY, environment, busy.holder(), busy.until());
    }

    private void record(
            Actor actor,
            Undertaking what,
            AuditOutcome outcome,
            SequencedMap<String, String> facts) {
        new Entries(audit, clock)
                .add(actor, what.environment().value(), what.action(), outcome, facts);
    }
}
