package dev.haechi.cli.life;

import dev.haechi.access.environment.EnvironmentRecord;
import dev.haechi.access.environment.EnvironmentState;
import dev.haechi.app.environment.Intended;
import dev.haechi.app.up.UpAnswer;
import dev.haechi.cli.output.ExitCode;
import dev.haechi.cli.shell.LifeTarget;
import dev.haechi.cli.shell.Shell;
import dev.haechi.cli.shell.TargetOptions;
import dev.haechi.policy.JudgementText;
import dev.haechi.text.Result;
import dev.haechi.wiring.local.Machine;
import dev.haechi.wiring.local.ServerProcess;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code haechi up examples/demo-bank}. */
@Command(name = "up")
public final class UpCommand implements Callable<Integer> {
    private final Shell shell;

    @Mixin TargetOptions target;

    @Parameters(arity = "0..1", paramLabel = "PATH", descriptionKey = "path")
    String path = "";

    @Option(names = "--yes", descriptionKey = "yes")
    boolean yes;

    public UpCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() {
        return switch (new LifeTarget(shell).intended(target, path)) {
            case Result.Failed<Intended>(var problems) ->
                    shell.view().problems(problems, LifeTarget.sources(target, path, shell));
            case Result.Ok<Intended>(var intended) -> up(intended);
        };
    }

    private int up(Intended intended) {
        var missing = shell.rootProblem();
        if (missing.isPresent()) {
            return shell.view().problem(missing.get());
        }
        var obstacles = shell.doctor().obstacles();
        if (!obstacles.isEmpty()) {
            return shell.view().problems(obstacles, List.of());
        }
        try (var machine = shell.machine()) {
            var bringUp = machine.bringUp();
            var judgement = bringUp.judging().judge(intended);
            if (judgement.blocks()) {
                shell.console().err().print(new JudgementText(shell.language()).of(judgement));
            }
            var result = bringUp.run(machine.account(), intended, shell.progress());
            return switch (result) {
                case Result.Failed<UpAnswer>(var problems) -> {
                    isUp(machine, intended)
                            .flatMap(_ -> ServerProcess.of(machine.home()).ensure())
                            .ifPresent(shell.view()::problem);
                    yield shell.view().problems(problems, List.of(intended.source()));
                }
                case Result.Ok<UpAnswer>(var answer) -> up(machine, answer);
            };
        }
    }

    /** It can be up though not everything went as wanted. */
    private static Optional<EnvironmentRecord> isUp(Machine machine, Intended intended) {
        return machine.environments()
                .find(intended.name())
                .filter(known -> known.state() == EnvironmentState.UP);
    }

    private int up(Machine machine, UpAnswer answer) {
        var server = ServerProcess.of(machine.home()).ensure();
        if (server.isPresent()) {
            return shell.view().problem(server.get());
        }
        shell.view().answer(answer, LifeAnswers::of);
        return ExitCode.FINE.number();
    }
}
