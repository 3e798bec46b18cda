package dev.haechi.cli.question;

import dev.haechi.app.question.LintAnswer;
import dev.haechi.app.question.LintQuestion;
import dev.haechi.cli.design.DesignInput;
import dev.haechi.cli.output.ExitCode;
import dev.haechi.cli.shell.Shell;
import dev.haechi.cli.shell.TargetOptions;
import dev.haechi.network.lint.Severity;
import dev.haechi.text.Source;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code haechi lint}: 0 when there is nothing to find, else 1. */
@Command(name = "lint")
public final class LintCommand implements Callable<Integer> {
    private final Shell shell;

    @Mixin TargetOptions target;

    @Parameters(arity = "0..1", paramLabel = "PATH", descriptionKey = "path")
    String path = "";

    @Option(names = "--least", paramLabel = "SEVERITY", descriptionKey = "lint.least")
    Severity least = Severity.LOW;

    public LintCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() {
        return new DesignInput(shell)
                .with(
                        target,
                        path,
                        read -> write(new LintQuestion(least).ask(read.design()), read.source()));
    }

    private int write(LintAnswer answer, Source source) {
        return shell.view()
                .answer(
                        LintJson.of(answer, shell.language()),
                        (_, language) -> LintText.of(answer, source, language),
                        _ -> answer.findings().isEmpty() ? ExitCode.FINE : ExitCode.PROBLEMS);
    }
}
