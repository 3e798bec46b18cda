package dev.haechi.cli.manifests;

import dev.haechi.app.cluster.ClusterBlastAnswer;
import dev.haechi.app.cluster.ClusterBlastQuestion;
import dev.haechi.app.cluster.ClusterDiffAnswer;
import dev.haechi.app.cluster.ClusterDiffQuestion;
import dev.haechi.app.cluster.ClusterExposedAnswer;
import dev.haechi.app.cluster.ClusterExposedQuestion;
import dev.haechi.cli.cluster.ClusterInput;
import dev.haechi.cli.cluster.ManifestOptions;
import dev.haechi.cli.cluster.ManifestPairOptions;
import dev.haechi.cli.output.ExitCode;
import dev.haechi.cli.shell.CliCode;
import dev.haechi.cli.shell.Shell;
import dev.haechi.kubernetes.cluster.Cluster;
import dev.haechi.text.Problem;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/** What commands do that ask about folders of manifests what others ask about landscapes. */
public final class ManifestQuestions {
    private final Shell shell;

    public ManifestQuestions(Shell shell) {
        this.shell = shell;
    }

    /**
     * What two folders let pass differently.
     *
     * @param fails whether a change ends the command with 1
     */
    public int diff(
            ManifestPairOptions options,
            String before,
            String after,
            Predicate<ClusterDiffAnswer.Turned> fails) {
        return new ClusterInput(shell)
                .with(
                        options,
                        before,
                        after,
                        (old, now) -> write(new ClusterDiffQuestion(old, now).ask(), fails));
    }

    /**
     * What is reached from outside: always 0.
     *
     * @param landscape whether one is named, which says nothing here
     */
    public int exposed(
            ManifestOptions options, boolean landscape, ClusterExposedQuestion question) {
        return with(
                options, landscape, cluster -> shell.answer(question.ask(cluster), this::write));
    }

    /**
     * How far somebody comes who takes over a workload: always 0.
     *
     * @param landscape whether one is named, which says nothing here
     */
    public int blast(ManifestOptions options, boolean landscape, ClusterBlastQuestion question) {
        return with(
                options, landscape, cluster -> shell.answer(question.ask(cluster), this::write));
    }

    private int with(ManifestOptions options, boolean landscape, Function<Cluster, Integer> use) {
        var idle = landscape ? Optional.of("-f") : options.ofNodes();
        if (idle.isPresent()) {
            shell.view().problem(Problem.of(CliCode.NOT_TOGETHER, idle.get(), "--manifests"));
            return ExitCode.WRONG_USAGE.number();
        }
        return new ClusterInput(shell).with(options, use);
    }

    private int write(ClusterExposedAnswer answer) {
        return shell.view()
                .answer(
                        ClusterExposedJson.of(answer, shell.language()),
                        (_, language) -> ClusterExposedText.of(answer, language),
                        _ -> ExitCode.FINE);
    }

    private int write(ClusterBlastAnswer answer) {
        return shell.view()
                .answer(
                        ClusterBlastJson.of(answer, shell.language()),
                        (_, language) -> ClusterBlastText.of(answer, language),
                        _ -> ExitCode.FINE);
    }

    private int write(ClusterDiffAnswer answer, Predicate<ClusterDiffAnswer.Turned> fails) {
        return shell.view()
                .answer(
                        ClusterDiffJson.of(answer, shell.language()),
                        (_, language) -> ClusterDiffText.of(answer, language),
                        _ ->
                                answer.turned().stream().anyMatch(fails)
                                        ? ExitCode.PROBLEMS
                                        : ExitCode.FINE);
    }
}
