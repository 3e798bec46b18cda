package dev.haechi.cli.life;

import dev.haechi.app.environment.ProbeAnswer;
import dev.haechi.cli.output.ExitCode;
import dev.haechi.cli.shell.Shell;
import dev.haechi.cli.shell.TargetOptions;
import dev.haechi.model.id.EnvironmentName;
import dev.haechi.text.Result;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code haechi probe --env demo-bank}: 0 when packets and proof agree, else 1. */
@Command(name = "probe")
public final class ProbeCommand implements Callable<Integer> {
    private final Shell shell;

    @Mixin TargetOptions target;

    @Parameters(arity = "0..1", paramLabel = "PATH", descriptionKey = "path")
    String path = "";

    public ProbeCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() {
        var missing = shell.rootProblem();
        if (missing.isPresent()) {
            return shell.view().problem(missing.get());
        }
        return switch (new LifeTarget(shell).name(target, path).then(this::probe)) {
            case Result.Failed<ProbeAnswer>(var problems) ->
                    shell.view().problems(problems, List.of());
            case Result.Ok<ProbeAnswer>(var answer) -> {
                shell.view().answer(answer, LifeAnswers::of);
                yield (answer.agrees() ? ExitCode.FINE : ExitCode.PROBLEMS).number();
            }
        };
    }

    private Result<ProbeAnswer> probe(EnvironmentName name) {
        try (var machine = shell.machine()) {
            return machine.probe().run(machine.account(), name, shell.progress());
        }
    }
}
