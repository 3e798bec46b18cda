package dev.haechi.cli.life;

import dev.haechi.app.environment.TakeDown;
import dev.haechi.cli.output.ExitCode;
import dev.haechi.cli.shell.LifeTarget;
import dev.haechi.cli.shell.Shell;
import dev.haechi.cli.shell.TargetOptions;
import dev.haechi.model.id.EnvironmentName;
import dev.haechi.text.Message;
import dev.haechi.text.Result;
import dev.haechi.wiring.local.ServerProcess;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code haechi down --env demo-bank}, and {@code --purge}, which asks for the name. */
@Command(name = "down")
public final class DownCommand implements Callable<Integer> {
    private final Shell shell;

    @Mixin TargetOptions target;

    @Parameters(arity = "0..1", paramLabel = "PATH", descriptionKey = "path")
    String path = "";

    @Option(names = "--purge", descriptionKey = "down.purge")
    boolean purge;

    @Option(names = "--yes", descriptionKey = "yes")
    boolean yes;

    public DownCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() {
        var missing = shell.rootProblem();
        if (missing.isPresent()) {
            return shell.view().problem(missing.get());
        }
        return switch (new LifeTarget(shell).name(target, path)) {
            case Result.Failed<EnvironmentName>(var problems) ->
                    shell.view().problems(problems, List.of());
            case Result.Ok<EnvironmentName>(var name) -> confirmed(name) ? down(name) : 1;
        };
    }

    private boolean confirmed(EnvironmentName name) {
        if (yes || (!shell.console().person() && !purge)) {
            return true;
        }
        var question = purge ? LifeText.CONFIRM_PURGE : LifeText.CONFIRM_DOWN;
        shell.view().progress(shell.language().say(Message.of(question, name)));
        var said = line();
        return purge ? said.equals(name.value()) : said.equalsIgnoreCase("y");
    }

    private String line() {
        try {
            var reader =
                    new BufferedReader(
                            new InputStreamReader(shell.console().in(), StandardCharsets.UTF_8));
            return Objects.requireNonNullElse(reader.readLine(), "").strip();
        } catch (IOException e) {
            throw new UncheckedIOException("standard input cannot be read", e);
        }
    }

    private int down(EnvironmentName name) {
        var extent = purge ? TakeDown.Extent.PURGE : TakeDown.Extent.STOP;
        try (var machine = shell.machine()) {
            var result = machine.takeDown().run(machine.account(), name, extent);
            ServerProcess.of(machine.home()).endWhenIdle(machine.environments());
            return switch (result) {
                case Result.Failed<TakeDown.DownAnswer>(var problems) ->
                        shell.view().problems(problems, List.of());
                case Result.Ok<TakeDown.DownAnswer>(var answer) -> {
                    shell.view().answer(answer, LifeAnswers::of);
                    yield ExitCode.FINE.number();
                }
            };
        }
    }
}
