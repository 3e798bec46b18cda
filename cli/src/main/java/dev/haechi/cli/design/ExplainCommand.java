package dev.haechi.cli.design;

import dev.haechi.app.design.ExplainAnswer;
import dev.haechi.app.design.ExplainQuestion;
import dev.haechi.app.design.TraceQuestion;
import dev.haechi.cli.cluster.ClusterCommands;
import dev.haechi.cli.cluster.ManifestOptions;
import dev.haechi.cli.output.ExitCode;
import dev.haechi.cli.shell.Shell;
import dev.haechi.cli.shell.TargetOptions;
import dev.haechi.text.Result;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code haechi explain web accounts-db --port tcp/5432}: 0 when it is delivered, else 1. */
@Command(name = "explain")
public final class ExplainCommand implements Callable<Integer> {
    private final Shell shell;

    @Mixin TargetOptions target;
    @Mixin PacketOptions packet;

    @ArgGroup(exclusive = false)
    @Nullable ManifestOptions manifests;

    public ExplainCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() {
        var cluster = manifests;
        var commands = new ClusterCommands(shell);
        return cluster == null
                ? explain()
                : new ClusterPacket(commands, new DesignInput(shell), target)
                        .ask(cluster, packet, commands::explain);
    }

    private int explain() {
        return switch (packet.question()) {
            case Result.Failed<TraceQuestion>(var problems) ->
                    new ClusterCommands(shell).refused(problems.getFirst());
            case Result.Ok<TraceQuestion>(var question) ->
                    new DesignInput(shell)
                            .ask(target, new ExplainQuestion(question)::ask, this::write);
        };
    }

    private int write(ExplainAnswer answer) {
        return shell.view()
                .answer(
                        ExplainJson.of(answer, shell.language()),
                        (_, language) -> ExplainText.of(answer, language),
                        one -> one.trace().delivered() ? ExitCode.FINE : ExitCode.PROBLEMS);
    }
}
