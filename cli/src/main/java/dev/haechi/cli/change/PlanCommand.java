package dev.haechi.cli.change;

import dev.haechi.app.change.PlanAnswer;
import dev.haechi.app.environment.Intended;
import dev.haechi.cli.output.ExitCode;
import dev.haechi.cli.shell.LifeTarget;
import dev.haechi.cli.shell.Shell;
import dev.haechi.cli.shell.TargetOptions;
import dev.haechi.text.Result;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code haechi plan examples/demo-bank}: 2 when changes are pending, else 0. */
@Command(name = "plan")
public final class PlanCommand implements Callable<Integer> {
    private final Shell shell;

    @Mixin TargetOptions target;

    @Parameters(arity = "0..1", paramLabel = "PATH", descriptionKey = "path")
    String path = "";

    public PlanCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() {
        return switch (new LifeTarget(shell).intended(target, path)) {
            case Result.Failed<Intended>(var problems) ->
                    shell.view().problems(problems, LifeTarget.sources(target, path, shell));
            case Result.Ok<Intended>(var intended) -> plan(intended);
        };
    }

    private int plan(Intended intended) {
        return switch (new Plans(shell).of(intended)) {
            case Result.Failed<PlanAnswer>(var problems) ->
                    shell.view().problems(problems, List.of(intended.source()));
            case Result.Ok<PlanAnswer>(var answer) ->
                    shell.view()
                            .answer(
                                    answer,
                                    ChangeAnswers::of,
                                    plan ->
                                            plan.pending()
                                                    ? ExitCode.CHANGES_PENDING
                                                    : ExitCode.FINE);
        };
    }
}
