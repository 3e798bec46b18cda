package dev.haechi.cli.question;

import dev.haechi.app.cluster.ClusterLintAnswer;
import dev.haechi.app.cluster.ClusterLintQuestion;
import dev.haechi.app.question.LintAnswer;
import dev.haechi.app.question.LintQuestion;
import dev.haechi.cli.cluster.ClusterCommands;
import dev.haechi.cli.cluster.ManifestOptions;
import dev.haechi.cli.design.DesignInput;
import dev.haechi.cli.output.ExitCode;
import dev.haechi.cli.shell.Shell;
import dev.haechi.cli.shell.TargetOptions;
import dev.haechi.network.lint.Severity;
import dev.haechi.text.Source;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
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

    @ArgGroup(exclusive = false)
    @Nullable ManifestOptions manifests;

    public LintCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() {
        var cluster = manifests;
        return cluster == null ? lint() : lint(cluster);
    }

    private int lint(ManifestOptions cluster) {
        var commands = new ClusterCommands(shell);
        var others = path.isEmpty() ? List.<String>of() : List.of(path);
        var mistake = commands.mistake(cluster, target.given(), others);
        if (mistake.isPresent()) {
            return commands.refused(mistake.get());
        }
        var question = new ClusterLintQuestion(least);
        return new DesignInput(shell)
                .beside(
                        target,
                        landscape -> commands.lint(cluster, landscape, question, this::write));
    }

    private int lint() {
        return new DesignInput(shell)
                .with(
                        target,
                        path,
                        read -> write(new LintQuestion(least).ask(read.design()), read.source()));
    }

    private int write(ClusterLintAnswer answer, List<Source> sources) {
        return shell.view()
                .answer(
                        ClusterLintJson.of(answer, shell.language()),
                        (_, language) -> ClusterLintText.of(answer, sources, language),
                        _ -> answer.findings().isEmpty() ? ExitCode.FINE : ExitCode.PROBLEMS);
    }

    private int write(LintAnswer answer, Source source) {
        return shell.view()
                .answer(
                        LintJson.of(answer, shell.language()),
                        (_, language) -> LintText.of(answer, source, language),
                        _ -> answer.findings().isEmpty() ? ExitCode.FINE : ExitCode.PROBLEMS);
    }
}
