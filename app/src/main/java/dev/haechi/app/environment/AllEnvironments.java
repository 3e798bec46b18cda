package dev.haechi.app.environment;

import dev.haechi.access.Actor;
import dev.haechi.access.Permission;
import dev.haechi.access.environment.EnvironmentRecord;
import dev.haechi.access.environment.Environments;
import dev.haechi.app.gate.MachineGate;
import dev.haechi.text.Result;
import java.util.List;

/**
 * Which environments this machine has.
 *
 * @param machine permission
 * @param environments that this machine knows
 */
public record AllEnvironments(MachineGate machine, Environments environments) {

    /** All of them, sorted by name. */
    public record AllAnswer(List<Named> environments) {
        public AllAnswer {
            environments = List.copyOf(environments);
        }
    }

    /**
     * One of them.
     *
     * @param state what was last decided
     * @param blueprint where its blueprint was read
     */
    public record Named(String environment, String state, String blueprint) {
        static Named of(EnvironmentRecord record) {
            return new Named(record.name().value(), record.state().name(), record.blueprintPath());
        }
    }

    /** Looks; changes nothing. */
    public Result<AllAnswer> list(Actor actor) {
        return machine.look(
                actor,
                Permission.READ,
                "environment.list",
                () ->
                        Result.ok(
                                new AllAnswer(
                                        environments.all().stream().map(Named::of).toList())));
    }
}
