package dev.haechi.cli.change;

import dev.haechi.app.change.DriftAnswer;
import dev.haechi.cli.output.ExitCode;
import dev.haechi.cli.shell.LifeTarget;
import dev.haechi.cli.shell.Shell;
import dev.haechi.cli.shell.TargetOptions;
import dev.haechi.model.id.EnvironmentName;
import dev.haechi.text.Result;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code haechi drift --env demo-bank}: 2 when it is not as it was applied, else 0. */
@Command(name = "drift")
public final class DriftCommand implements Callable<Integer> {
    private final Shell shell;

    @Mixin TargetOptions target;

    @Parameters(arity = "0..1", paramLabel = "PATH", descriptionKey = "path")
    String path = "";

    public DriftCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() {
        var missing = shell.rootProblem();
        if (missing.isPresent()) {
            return shell.view().problem(missing.get());
        }
        return shell.answer(
                new LifeTarget(shell).name(target, path).then(this::drift),
                ChangeAnswers::of,
                drift -> drift.differs() ? ExitCode.CHANGES_PENDING : ExitCode.FINE);
    }

    private Result<DriftAnswer> drift(EnvironmentName name) {
        try (var machine = shell.machine()) {
            return machine.drift().run(machine.account(), name);
        }
    }
}
