package dev.haechi.cli.cluster;

import dev.haechi.app.cluster.ClusterExplainQuestion;
import dev.haechi.app.cluster.ClusterReachQuestion;
import dev.haechi.app.cluster.Clusters;
import dev.haechi.cli.output.ExitCode;
import dev.haechi.cli.shell.CliCode;
import dev.haechi.cli.shell.Shell;
import dev.haechi.kubernetes.cluster.Cluster;
import dev.haechi.kubernetes.reach.Explanation;
import dev.haechi.kubernetes.reach.Verdict;
import dev.haechi.text.Problem;
import dev.haechi.text.Result;
import dev.haechi.text.Source;
import java.util.List;
import java.util.function.Function;

/** What commands do when they are about manifests. */
public final class ClusterCommands {
    private final Shell shell;

    public ClusterCommands(Shell shell) {
        this.shell = shell;
    }

    /** Who reaches whom: always 0. */
    public int reach(ManifestOptions options, List<String> from, List<String> to) {
        return with(
                options,
                cluster ->
                        shell.answer(
                                new ClusterReachQuestion(from, to).ask(cluster),
                                answer ->
                                        shell.view()
                                                .answer(
                                                        ClusterReachJson.of(
                                                                answer, shell.language()),
                                                        (_, language) ->
                                                                ClusterReachText.of(
                                                                        answer, language),
                                                        _ -> ExitCode.FINE)));
    }

    /** Why a packet arrives: 0 when it does for certain, else 1. */
    public int explain(ManifestOptions options, String from, String to, String port) {
        return with(
                options,
                cluster ->
                        shell.answer(
                                new ClusterExplainQuestion(from, to, port).ask(cluster),
                                this::write));
    }

    /** Manifests together with what is about a design: 64. */
    public int mixed() {
        shell.view().problem(Problem.of(CliCode.ONE_OF, "--manifests", "-f, --env, --certificate"));
        return ExitCode.WRONG_USAGE.number();
    }

    private int write(Explanation answer) {
        return shell.view()
                .answer(
                        ClusterExplainJson.of(answer, shell.language()),
                        (_, language) -> ClusterExplainText.of(answer, language),
                        _ ->
                                answer.trace().verdict() == Verdict.REACHES
                                        ? ExitCode.FINE
                                        : ExitCode.PROBLEMS);
    }

    private int with(ManifestOptions options, Function<Cluster, Integer> use) {
        var facts = Clusters.facts(options.enforcement(), options.podBlocks);
        return shell.answer(
                facts,
                known ->
                        shell.answer(
                                ManifestFiles.read(shell, options.folder),
                                sources -> read(sources, Clusters.read(sources, known), use)));
    }

    private int read(List<Source> sources, Result<Cluster> read, Function<Cluster, Integer> use) {
        return switch (read) {
            case Result.Ok<Cluster>(var cluster) -> use.apply(cluster);
            case Result.Failed<Cluster>(var problems) -> shell.view().problems(problems, sources);
        };
    }
}
