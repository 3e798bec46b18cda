package dev.haechi.cli.question;

import dev.haechi.app.cluster.ClusterDiffAnswer;
import dev.haechi.app.question.DiffAnswer;
import dev.haechi.app.question.DiffQuestion;
import dev.haechi.cli.cluster.ManifestPairOptions;
import dev.haechi.cli.design.DesignInput;
import dev.haechi.cli.manifests.ManifestQuestions;
import dev.haechi.cli.output.ExitCode;
import dev.haechi.cli.shell.Shell;
import dev.haechi.cli.shell.TargetOptions;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code haechi diff old.yaml new.yaml --fail-on opened}, {@code haechi diff old/ new/
 * --manifests}: 1 when what one fails on is there.
 */
@Command(name = "diff")
public final class DiffCommand implements Callable<Integer> {
    /** What a difference is a failure for. */
    enum FailOn {
        OPENED,
        CLOSED,
        ANY
    }

    private final Shell shell;

    @Parameters(index = "0", paramLabel = "OLD", descriptionKey = "diff.old")
    String before = "";

    @Parameters(index = "1", paramLabel = "NEW", descriptionKey = "diff.new")
    String after = "";

    @Option(names = "--fail-on", paramLabel = "WHAT", descriptionKey = "diff.fail-on")
    @Nullable FailOn failOn;

    @ArgGroup(exclusive = false)
    @Nullable ManifestPairOptions manifests;

    public DiffCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() {
        var clusters = manifests;
        return clusters == null
                ? designs()
                : new ManifestQuestions(shell).diff(clusters, before, after, this::fails);
    }

    private int designs() {
        var input = new DesignInput(shell);
        var nothing = TargetOptions.of(null, null);
        return input.with(
                nothing,
                before,
                old ->
                        input.with(
                                nothing,
                                after,
                                now -> write(new DiffQuestion(old.design(), now.design()).ask())));
    }

    private int write(DiffAnswer answer) {
        return shell.view()
                .answer(
                        answer,
                        DiffText::of,
                        one -> fails(one) ? ExitCode.PROBLEMS : ExitCode.FINE);
    }

    private boolean fails(ClusterDiffAnswer.Turned change) {
        return failOn != null
                && switch (failOn) {
                    case OPENED -> change.opens();
                    case CLOSED -> change.closes();
                    case ANY -> true;
                };
    }

    private boolean fails(DiffAnswer answer) {
        return failOn != null
                && switch (failOn) {
                    case OPENED -> answer.changes().stream().anyMatch(DiffAnswer.Changed::opens);
                    case CLOSED -> answer.changes().stream().anyMatch(one -> !one.opens());
                    case ANY -> !answer.changes().isEmpty();
                };
    }
}
