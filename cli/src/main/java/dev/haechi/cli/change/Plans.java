package dev.haechi.cli.change;

import dev.haechi.app.change.PlanAnswer;
import dev.haechi.app.environment.Intended;
import dev.haechi.cli.shell.Shell;
import dev.haechi.text.Result;
import dev.haechi.wiring.local.Machine;

/** Plans: anybody may have the first one of an environment, on any machine. */
record Plans(Shell shell) {

    /** What would be changed now; root is needed where something exists. */
    Result<PlanAnswer> of(Intended intended) {
        var first = Machine.firstPlan(shell.variables(), intended.name());
        if (first.isPresent()) {
            return first.get().of(intended);
        }
        var missing = shell.rootProblem();
        if (missing.isPresent()) {
            return Result.failed(missing.get());
        }
        try (var machine = shell.machine()) {
            return machine.plan().run(machine.account(), intended);
        }
    }
}
