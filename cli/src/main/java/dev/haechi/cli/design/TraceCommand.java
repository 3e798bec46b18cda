package dev.haechi.cli.design;

import dev.haechi.app.design.TraceAnswer;
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
        var commands = new ClusterCommands(shell);
        return cluster == null
                ? trace()
                : new ClusterPacket(commands, new DesignInput(shell), target)
                        .ask(cluster, packet, commands::trace);
    }

    private int trace() {
        return switch (packet.question()) {
            case Result.Failed<TraceQuestion>(var problems) ->
                    new ClusterCommands(shell).refused(problems.getFirst());
            case Result.Ok<TraceQuestion>(var question) ->
                    new DesignInput(shell).ask(target, question::ask, this::write);
        };
    }

    private int write(TraceAnswer answer) {
        return shell.view()
                .answer(
                        answer,
                        TraceText::of,
                        one -> one.delivered() ? ExitCode.FINE : ExitCode.PROBLEMS);
    }
}
