package dev.haechi.cli.design;

import dev.haechi.app.cluster.ClusterExplainQuestion;
import dev.haechi.app.cluster.RequestQuestion;
import dev.haechi.app.design.TraceAnswer;
import dev.haechi.app.design.TraceQuestion;
import dev.haechi.cli.cluster.ClusterCommands;
import dev.haechi.cli.cluster.ClusterTraces;
import dev.haechi.cli.cluster.ManifestOptions;
import dev.haechi.cli.output.ExitCode;
import dev.haechi.cli.shell.Shell;
import dev.haechi.cli.shell.TargetOptions;
import dev.haechi.text.Result;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code haechi trace web accounts-db --port tcp/5432}: 0 when it is delivered, else 1. */
@Command(name = "trace")
public final class TraceCommand implements Callable<Integer> {
    private final Shell shell;

    @Mixin TargetOptions target;
    @Mixin PacketOptions packet;

    @ArgGroup(exclusive = false)
    @Nullable ManifestOptions manifests;

    public TraceCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() {
        var cluster = manifests;
        return cluster == null ? trace() : trace(cluster);
    }

    private int trace() {
        return switch (packet.question()) {
            case Result.Failed<TraceQuestion>(var problems) ->
                    new ClusterCommands(shell).refused(problems.getFirst());
            case Result.Ok<TraceQuestion>(var question) ->
                    new DesignInput(shell).ask(target, question::ask, this::write);
        };
    }

    private int trace(ManifestOptions cluster) {
        var commands = new ClusterCommands(shell);
        var mistake =
                packet.mistake(target)
                        .or(() -> commands.mistake(cluster, target.given(), List.of()));
        if (mistake.isPresent()) {
            return commands.refused(mistake.get());
        }
        if (packet.isRequest()) {
            return commands.explain(cluster, new RequestQuestion(packet.from, packet.to));
        }
        return switch (packet.port()) {
            case Result.Failed<String>(var problems) -> commands.refused(problems.getFirst());
            case Result.Ok<String>(var port) ->
                    trace(cluster, new ClusterExplainQuestion(packet.from, packet.to, port));
        };
    }

    private int trace(ManifestOptions cluster, ClusterExplainQuestion question) {
        var traces = new ClusterTraces(shell);
        return target.given()
                ? new DesignInput(shell)
                        .with(target, "", read -> traces.trace(cluster, read.design(), question))
                : traces.trace(cluster, question);
    }

    private int write(TraceAnswer answer) {
        return shell.view()
                .answer(
                        answer,
                        TraceText::of,
                        one -> one.delivered() ? ExitCode.FINE : ExitCode.PROBLEMS);
    }
}
