package dev.haechi.cli.design;

import dev.haechi.app.design.ExplainAnswer;
import dev.haechi.app.design.ExplainQuestion;
import dev.haechi.cli.output.ExitCode;
import dev.haechi.cli.shell.Shell;
import dev.haechi.cli.shell.TargetOptions;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code haechi explain web accounts-db --port tcp/5432}: 0 when it is delivered, else 1. */
@Command(name = "explain")
public final class ExplainCommand implements Callable<Integer> {
    private final Shell shell;

    @Mixin TargetOptions target;
    @Mixin FlowOptions flow;

    public ExplainCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() {
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
