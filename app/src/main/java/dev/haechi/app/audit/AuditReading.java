package dev.haechi.app.audit;

import dev.haechi.access.Actor;
import dev.haechi.access.Permission;
import dev.haechi.access.audit.AuditHead;
import dev.haechi.access.audit.AuditLog;
import dev.haechi.access.audit.AuditVerification;
import dev.haechi.app.environment.Known;
import dev.haechi.app.gate.Gate;
import dev.haechi.app.gate.MachineGate;
import dev.haechi.app.gate.Undertaking;
import dev.haechi.model.id.EnvironmentName;
import dev.haechi.text.Result;

/**
 * Reads and verifies the audit record. There is one for the machine, of all its environments: who
 * audits one of them may read what happened there, and may verify all of it, for hashes tell
 * nothing.
 *
 * @param machine permission for the whole
 * @param gate permission for an environment
 * @param known environments of this machine
 * @param audit the record
 */
public record AuditReading(MachineGate machine, Gate gate, Known known, AuditLog audit) {

    /** The newest entries of all environments and of the machine. */
    public Result<AuditAnswer> list(Actor actor, int most) {
        return machine.look(
                actor, Permission.READ_AUDIT, "audit.read", () -> Result.ok(newest("", most)));
    }

    /** The newest entries of one environment. */
    public Result<AuditAnswer> list(Actor actor, EnvironmentName environment, int most) {
        return known.find(environment)
                .then(
                        record ->
                                gate.look(
                                        actor,
                                        record.authority(),
                                        new Undertaking(
                                                environment, Permission.READ_AUDIT, "audit.read"),
                                        () -> Result.ok(newest(environment.value(), most))));
    }

    private AuditAnswer newest(String environment, int most) {
        return new AuditAnswer(
                audit.newest(environment, most).stream().map(AuditAnswer.Entry::of).toList());
    }

    /** The newest entry's number and hash, to be kept elsewhere. */
    public Result<AuditHead> head(Actor actor) {
        return machine.look(
                actor, Permission.READ_AUDIT, "audit.head", () -> Result.ok(audit.head()));
    }

    /**
     * Verifies every entry.
     *
     * @param exported the head that was kept elsewhere; {@link AuditHead#NONE} when none was
     */
    public Result<VerifyAnswer> verify(Actor actor, AuditHead exported) {
        return machine.look(
                actor, Permission.READ_AUDIT, "audit.verify", () -> Result.ok(verified(exported)));
    }

    private VerifyAnswer verified(AuditHead exported) {
        var verification = AuditVerification.against(exported);
        audit.show(verification);
        return VerifyAnswer.of(verification.verdict(), audit.head());
    }
}
