package dev.haechi.cli.question;

import dev.haechi.app.cluster.ClusterBlastQuestion;
import dev.haechi.app.question.BlastAnswer;
import dev.haechi.app.question.BlastQuestion;
import dev.haechi.cli.cluster.ManifestOptions;
import dev.haechi.cli.design.DesignInput;
import dev.haechi.cli.manifests.ManifestQuestions;
import dev.haechi.cli.output.ExitCode;
import dev.haechi.cli.shell.CliCode;
import dev.haechi.cli.shell.Shell;
import dev.haechi.cli.shell.TargetOptions;
import dev.haechi.text.Problem;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code haechi blast web --depth 2}. */
@Command(name = "blast")
public final class BlastCommand implements Callable<Integer> {
    /** More steps than any way has places. */
    private static final int ANY = Integer.MAX_VALUE;

    private final Shell shell;

    @Mixin TargetOptions target;

    @Parameters(index = "0", paramLabel = "WORKLOAD", descriptionKey = "blast.workload")
    String workload = "";

    @Option(names = "--depth", paramLabel = "STEPS", descriptionKey = "blast.depth")
    int depth = ANY;

    @ArgGroup(exclusive = false)
    @Nullable ManifestOptions manifests;

    public BlastCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() {
        if (depth < 1) {
            return shell.view().problem(Problem.of(CliCode.TOO_SMALL, "--depth", depth, 1));
        }
        var cluster = manifests;
        if (cluster != null) {
            return new ManifestQuestions(shell)
                    .blast(cluster, target.given(), new ClusterBlastQuestion(workload, depth));
        }
        return new DesignInput(shell)
                .ask(target, new BlastQuestion(workload, depth)::ask, this::write);
    }

    private int write(BlastAnswer answer) {
        shell.view().answer(answer, BlastText::of);
        return ExitCode.FINE.number();
    }
}
