package dev.haechi.cli.life;

import dev.haechi.app.environment.AllEnvironments;
import dev.haechi.app.environment.Status;
import dev.haechi.cli.output.ExitCode;
import dev.haechi.cli.shell.LifeTarget;
import dev.haechi.cli.shell.Shell;
import dev.haechi.cli.shell.TargetOptions;
import dev.haechi.model.id.EnvironmentName;
import dev.haechi.text.Result;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/**
 * {@code haechi status --env demo-bank}: 0 when all that shall run runs, else 1. With nothing said,
 * and no blueprint in the current folder, it names the environments of this machine.
 */
@Command(name = "status")
public final class StatusCommand implements Callable<Integer> {
    private final Shell shell;

    @Mixin TargetOptions target;

    @Parameters(arity = "0..1", paramLabel = "PATH", descriptionKey = "path")
    String path = "";

    public StatusCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() {
        boolean nothingSaid = !target.given() && path.isEmpty();
        if (nothingSaid && !target.target(shell.console(), path).problems().isEmpty()) {
            return shell.answer(all(), LifeAnswers::of, _ -> ExitCode.FINE);
        }
        return switch (new LifeTarget(shell).name(target, path).then(this::status)) {
            case Result.Failed<Status.StatusAnswer>(var problems) ->
                    shell.view().problems(problems, List.of());
            case Result.Ok<Status.StatusAnswer>(var answer) -> {
                shell.view().answer(answer, LifeAnswers::of);
                yield (answer.well() ? ExitCode.FINE : ExitCode.PROBLEMS).number();
            }
        };
    }

    private Result<Status.StatusAnswer> status(EnvironmentName name) {
        try (var machine = shell.machine()) {
            return machine.status().of(machine.account(), name);
        }
    }

    private Result<AllEnvironments.AllAnswer> all() {
        try (var machine = shell.machine()) {
            return machine.allEnvironments().list(machine.account());
        }
    }
}
