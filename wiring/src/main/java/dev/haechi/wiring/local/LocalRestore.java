package dev.haechi.wiring.local;

import dev.haechi.access.Actor;
import dev.haechi.access.CurrentAccount;
import dev.haechi.access.Door;
import dev.haechi.access.audit.AuditVerdict;
import dev.haechi.access.audit.AuditVerification;
import dev.haechi.access.environment.EnvironmentState;
import dev.haechi.app.backup.KeyLock;
import dev.haechi.app.backup.RestoreAnswer;
import dev.haechi.app.backup.StateRestore;
import dev.haechi.app.gate.Patience;
import dev.haechi.app.progress.Progress;
import dev.haechi.store.StoreFailure;
import dev.haechi.store.embedded.EmbeddedPostgres;
import dev.haechi.store.home.HomeFolder;
import dev.haechi.text.Problem;
import dev.haechi.text.Result;
import dev.haechi.wiring.state.StateCode;
import dev.haechi.wiring.state.StateUnpacking;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Restores the state folder of this machine.
 *
 * @param environment variables of the process
 */
public record LocalRestore(Map<String, String> environment) implements StateRestore {

    /** Whoever runs this process. */
    public Actor account() {
        return new Actor(new CurrentAccount(environment, Path.of("/")).find(), Door.COMMAND);
    }

    @Override
    public Result<String> restore(Path file, KeyLock lock, Existing existing, Progress progress) {
        var home = HomeFolder.of(environment);
        var unpacking = new StateUnpacking(home);
        if (unpacking.isEmpty()) {
            return unpacking.restore(file, lock, progress);
        }
        var refusal = refusal(home, existing);
        if (refusal.isPresent()) {
            return Result.failed(refusal.get());
        }
        new EmbeddedPostgres(home).stop();
        return unpacking.restore(file, lock, progress);
    }

    private Optional<Problem> refusal(HomeFolder home, Existing existing) {
        if (existing == Existing.KEPT) {
            return Optional.of(Problem.of(StateCode.NOT_EMPTY, home.path()));
        }
        return ServerProcess.of(home)
                .find()
                .map(process -> "the server (process " + process.pid() + ") runs")
                .or(this::environmentThatRuns)
                .map(what -> Problem.of(StateCode.STILL_RUNS, home.path(), what));
    }

    /** A database that does not open is no reason to keep it. */
    private Optional<String> environmentThatRuns() {
        try (var machine = Machine.open(environment, Patience.none())) {
            return machine.environments().all().stream()
                    .filter(one -> one.state() != EnvironmentState.DOWN)
                    .map(one -> "environment '" + one.name() + "' is not down")
                    .findFirst();
        } catch (StoreFailure _) {
            return Optional.empty();
        }
    }

    @Override
    public <T> T onMachine(Function<Restored, T> body) {
        try (var machine = Machine.open(environment, Patience.none())) {
            var verification = AuditVerification.alone();
            machine.audit().show(verification);
            var answer =
                    new RestoreAnswer(
                            machine.home().path().toString(),
                            machine.environments().all().stream()
                                    .map(
                                            one ->
                                                    new RestoreAnswer.Environment(
                                                            one.name().value(), one.state()))
                                    .toList(),
                            verification.verdict() instanceof AuditVerdict.Intact,
                            machine.audit().head().toString());
            return body.apply(new Restored(machine.machineGate(), answer));
        }
    }
}
