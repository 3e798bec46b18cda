package dev.haechi.cli.design;

import dev.haechi.app.design.ExplainAnswer;
import dev.haechi.app.design.ExplainQuestion;
import dev.haechi.cli.cluster.ClusterCommands;
import dev.haechi.cli.cluster.ManifestOptions;
import dev.haechi.cli.output.ExitCode;
import dev.haechi.cli.shell.Shell;
import dev.haechi.cli.shell.TargetOptions;
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
    @Mixin FlowOptions flow;

    @ArgGroup(exclusive = false)
    @Nullable ManifestOptions manifests;

    public ExplainCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() {
        var cluster = manifests;
        if (cluster != null) {
            return target.given()
                    ? new ClusterCommands(shell).mixed()
                    : new ClusterCommands(shell).explain(cluster, flow.from, flow.to, flow.port);
        }
        return new DesignInput(shell)
                .ask(target, new ExplainQuestion(flow.question())::ask, this::write);
    }

    private int write(ExplainAnswer answer) {
        return shell.view()
                .answer(
                        ExplainJson.of(answer, shell.language()),
                        (_, language) -> ExplainText.of(answer, language),
                        one -> one.trace().delivered() ? ExitCode.FINE : ExitCode.PROBLEMS);
    }
}
