package dev.haechi.cli.life;

import dev.haechi.app.environment.ProbeAnswer;
import dev.haechi.app.probe.ProbeSome;
import dev.haechi.app.probe.SentAnswer;
import dev.haechi.cli.output.ExitCode;
import dev.haechi.cli.shell.CliCode;
import dev.haechi.cli.shell.LifeTarget;
import dev.haechi.cli.shell.Shell;
import dev.haechi.cli.shell.TargetOptions;
import dev.haechi.model.id.EnvironmentName;
import dev.haechi.text.Problem;
import dev.haechi.text.Result;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code haechi probe --env demo-bank}: 0 when packets and proof agree, else 1. With {@code
 * --from}, {@code --to} and {@code --port}: 0 when the packets arrive, as proved.
 */
@Command(name = "probe")
public final class ProbeCommand implements Callable<Integer> {
    private final Shell shell;

    @Mixin TargetOptions target;

    @Parameters(arity = "0..1", paramLabel = "PATH", descriptionKey = "path")
    String path = "";

    @Option(names = "--from", paramLabel = "NAME", descriptionKey = "probe.from")
    @Nullable String from;

    @Option(names = "--to", paramLabel = "NAME", descriptionKey = "probe.to")
    @Nullable String to;

    @Option(names = "--port", paramLabel = "SERVICE", descriptionKey = "flow.port")
    @Nullable String port;

    public ProbeCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() {
        var missing = shell.rootProblem();
        if (missing.isPresent()) {
            return shell.view().problem(missing.get());
        }
        var name = new LifeTarget(shell).name(target, path);
        if (from != null && to != null && port != null) {
            var question = new ProbeSome.Question(from, to, port);
            return shell.answer(
                    name.then(one -> probe(one, question)),
                    LifeAnswers::of,
                    answer -> answer.reached() ? ExitCode.FINE : ExitCode.PROBLEMS);
        }
        if (from != null || to != null || port != null) {
            shell.view()
                    .problem(Problem.of(CliCode.MISSING, "--from, --to, --port", "haechi probe"));
            return ExitCode.WRONG_USAGE.number();
        }
        return switch (name.then(this::probe)) {
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

    private Result<SentAnswer> probe(EnvironmentName name, ProbeSome.Question question) {
        try (var machine = shell.machine()) {
            return machine.probeSome().run(machine.account(), name, question);
        }
    }
}
