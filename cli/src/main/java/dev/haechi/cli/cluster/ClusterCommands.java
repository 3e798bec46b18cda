package dev.haechi.cli.cluster;

import dev.haechi.app.cluster.ClusterExplainQuestion;
import dev.haechi.app.cluster.ClusterLintAnswer;
import dev.haechi.app.cluster.ClusterLintQuestion;
import dev.haechi.app.cluster.ClusterReachQuestion;
import dev.haechi.app.cluster.RequestQuestion;
import dev.haechi.app.design.Design;
import dev.haechi.app.nodes.BetweenQuestion;
import dev.haechi.app.nodes.JoinedExplainQuestion;
import dev.haechi.app.nodes.JoinedExplanation;
import dev.haechi.app.nodes.NodeFacts;
import dev.haechi.cli.output.ExitCode;
import dev.haechi.cli.shell.CliCode;
import dev.haechi.cli.shell.Shell;
import dev.haechi.kubernetes.cluster.Cluster;
import dev.haechi.kubernetes.http.HttpExplanation;
import dev.haechi.kubernetes.reach.Explanation;
import dev.haechi.kubernetes.reach.Verdict;
import dev.haechi.text.Problem;
import dev.haechi.text.Source;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/** What commands do when they are about manifests, and about the landscape of their nodes. */
public final class ClusterCommands {
    private final Shell shell;

    public ClusterCommands(Shell shell) {
        this.shell = shell;
    }

    /** Who reaches whom: always 0. */
    public int reach(ManifestOptions options, ClusterReachQuestion question) {
        return with(
                options,
                cluster ->
                        shell.answer(
                                question.ask(cluster),
                                pods -> write(new ReachAnswers(pods, Optional.empty()))));
    }

    /** The same, and what passes between the nodes of a landscape: always 0. */
    public int reach(ManifestOptions options, Design design, ClusterReachQuestion question) {
        return with(
                options,
                (cluster, facts) ->
                        shell.answer(
                                question.ask(cluster),
                                pods ->
                                        shell.answer(
                                                new BetweenQuestion(facts).ask(cluster, design),
                                                nodes ->
                                                        write(
                                                                new ReachAnswers(
                                                                        pods,
                                                                        Optional.of(nodes))))));
    }

    /** Why a packet arrives: 0 when it does for certain, else 1. */
    public int explain(ManifestOptions options, ClusterExplainQuestion question) {
        return with(options, cluster -> shell.answer(question.ask(cluster), this::write));
    }

    /** The same down to the nodes of a landscape: 0 when it does whatever the nodes, else 1. */
    public int explain(ManifestOptions options, Design design, ClusterExplainQuestion question) {
        return with(
                options,
                (cluster, facts) ->
                        shell.answer(
                                new JoinedExplainQuestion(question, facts).ask(cluster, design),
                                this::write));
    }

    /** Which service gets a request: 0 when it does for certain, else 1. */
    public int explain(ManifestOptions options, RequestQuestion question) {
        return with(options, cluster -> shell.answer(question.ask(cluster), this::write));
    }

    /**
     * What is written in vain or by mistake.
     *
     * @param write the answer, with the texts that it is about; ends with the exit code
     */
    public int lint(
            ManifestOptions options,
            ClusterLintQuestion question,
            BiFunction<ClusterLintAnswer, List<Source>, Integer> write) {
        return read(
                options,
                (cluster, sources) -> write.apply(question.ask(cluster, List.of()), sources));
    }

    /** The same, and what of it stands in the way of the nodes of a landscape. */
    public int lint(
            ManifestOptions options,
            Design design,
            ClusterLintQuestion question,
            BiFunction<ClusterLintAnswer, List<Source>, Integer> write) {
        return shell.answer(
                options.nodeFacts(),
                facts ->
                        read(
                                options,
                                (cluster, sources) ->
                                        shell.answer(
                                                new BetweenQuestion(facts).ask(cluster, design),
                                                nodes ->
                                                        write.apply(
                                                                question.ask(
                                                                        cluster, nodes.findings()),
                                                                sources))));
    }

    /**
     * What is wrong with the options of a line about manifests.
     *
     * @param landscape whether one is named
     * @param others the options that do not go with manifests, of those that were given
     */
    public Optional<Problem> mistake(
            ManifestOptions options, boolean landscape, List<String> others) {
        return others.stream()
                .map(other -> Problem.of(CliCode.NOT_TOGETHER, other, "--manifests"))
                .findFirst()
                .or(() -> options.lacking(landscape));
    }

    /** Tells of a mistake: 64. */
    public int refused(Problem mistake) {
        shell.view().problem(mistake);
        return ExitCode.WRONG_USAGE.number();
    }

    private int write(ReachAnswers answers) {
        return shell.view()
                .answer(
                        ClusterReachJson.of(answers, shell.language()),
                        (_, language) -> ClusterReachText.of(answers, language),
                        _ -> ExitCode.FINE);
    }

    private int write(Explanation answer) {
        return shell.view()
                .answer(
                        ClusterExplainJson.of(answer, shell.language()),
                        (_, language) -> ClusterExplainText.of(answer, language),
                        _ -> exit(answer.trace().verdict()));
    }

    private int write(JoinedExplanation answer) {
        return shell.view()
                .answer(
                        ClusterExplainJson.of(answer, shell.language()),
                        (_, language) -> JoinedExplainText.of(answer, language),
                        _ -> exit(answer.verdict()));
    }

    private int write(HttpExplanation answer) {
        return shell.view()
                .answer(
                        RequestJson.of(answer, shell.language()),
                        (_, language) -> RequestText.of(answer, language),
                        _ -> exit(answer.verdict()));
    }

    private static ExitCode exit(Verdict verdict) {
        return verdict == Verdict.REACHES ? ExitCode.FINE : ExitCode.PROBLEMS;
    }

    private int with(ManifestOptions options, BiFunction<Cluster, NodeFacts, Integer> use) {
        return shell.answer(
                options.nodeFacts(), facts -> with(options, cluster -> use.apply(cluster, facts)));
    }

    private int with(ManifestOptions options, Function<Cluster, Integer> use) {
        return read(options, (cluster, _) -> use.apply(cluster));
    }

    private int read(ManifestOptions options, BiFunction<Cluster, List<Source>, Integer> use) {
        return new ClusterInput(shell).read(options, use);
    }
}
