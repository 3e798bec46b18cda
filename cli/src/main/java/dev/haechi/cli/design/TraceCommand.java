package dev.haechi.cli.design;

import dev.haechi.app.design.TraceAnswer;
import dev.haechi.cli.output.ExitCode;
import dev.haechi.cli.shell.Shell;
import dev.haechi.cli.shell.TargetOptions;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code haechi trace web accounts-db --port tcp/5432}: 0 when it is delivered, else 1. */
@Command(name = "trace")
public final class TraceCommand implements Callable<Integer> {
    private final Shell shell;

    @Mixin TargetOptions target;
    @Mixin FlowOptions flow;

    public TraceCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() {
        return new DesignInput(shell).ask(target, flow.question()::ask, this::write);
    }

    private int write(TraceAnswer answer) {
        return shell.view()
                .answer(
                        answer,
                        TraceText::of,
                        one -> one.delivered() ? ExitCode.FINE : ExitCode.PROBLEMS);
    }
}
