package dev.haechi.cli.question;

import dev.haechi.app.cluster.ClusterExposedQuestion;
import dev.haechi.app.question.ExposedAnswer;
import dev.haechi.app.question.ExposedQuestion;
import dev.haechi.cli.cluster.ManifestOptions;
import dev.haechi.cli.design.DesignInput;
import dev.haechi.cli.manifests.ManifestQuestions;
import dev.haechi.cli.output.ExitCode;
import dev.haechi.cli.shell.Shell;
import dev.haechi.cli.shell.TargetOptions;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code haechi exposed --from 203.0.113.0/24}. */
@Command(name = "exposed")
public final class ExposedCommand implements Callable<Integer> {
    private final Shell shell;

    @Mixin TargetOptions target;

    @Option(names = "--from", paramLabel = "NAME|BLOCK", descriptionKey = "exposed.from")
    String from = "internet";

    @ArgGroup(exclusive = false)
    @Nullable ManifestOptions manifests;

    public ExposedCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() {
        var cluster = manifests;
        return cluster == null
                ? new DesignInput(shell).ask(target, new ExposedQuestion(from)::ask, this::write)
                : new ManifestQuestions(shell)
                        .exposed(cluster, target.given(), new ClusterExposedQuestion(from));
    }

    private int write(ExposedAnswer answer) {
        shell.view().answer(answer, ExposedText::of);
        return ExitCode.FINE.number();
    }
}
