package dev.haechi.cli.cluster;

import dev.haechi.app.cluster.ClusterExplainQuestion;
import dev.haechi.app.cluster.ClusterLintAnswer;
import dev.haechi.app.cluster.ClusterLintQuestion;
import dev.haechi.app.cluster.ClusterReachAnswer;
import dev.haechi.app.cluster.ClusterReachQuestion;
import dev.haechi.app.cluster.RequestQuestion;
import dev.haechi.app.design.Design;
import dev.haechi.app.nodes.BetweenAnswer;
import dev.haechi.app.nodes.BetweenQuestion;
import dev.haechi.app.nodes.JoinedExplainQuestion;
import dev.haechi.app.nodes.JoinedExplanation;
import dev.haechi.cli.output.ExitCode;
import dev.haechi.cli.shell.CliCode;
import dev.haechi.cli.shell.Shell;
import dev.haechi.kubernetes.http.HttpExplanation;
import dev.haechi.kubernetes.reach.Explanation;
import dev.haechi.kubernetes.reach.Trace;
import dev.haechi.kubernetes.reach.Verdict;
import dev.haechi.text.Language;
import dev.haechi.text.Problem;
import dev.haechi.text.Source;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/** What commands do when they are about manifests, and about the landscape of their nodes. */
public final class ClusterCommands {
    private final Shell shell;
    private final ClusterInput input;

    public ClusterCommands(Shell shell) {
        this.shell = shell;
        input = new ClusterInput(shell);
    }

    /**
     * Who reaches whom: always 0.
     *
     * @param landscape where one is named, what passes between its nodes is told too
     */
    public int reach(
            ManifestOptions options, Optional<Design> landscape, ClusterReachQuestion question) {
        return landscape
                .map(design -> reach(options, design, question))
                .orElseGet(
                        () ->
                                input.with(
                                        options,
                                        cluster ->
                                                shell.answer(
                                                        question.ask(cluster),
                                                        pods -> write(pods, Optional.empty()))));
    }

    private int reach(ManifestOptions options, Design design, ClusterReachQuestion question) {
        return input.withNodes(
                options,
                (cluster, facts) ->
                        shell.answer(
                                question.ask(cluster),
                                pods ->
                                        shell.answer(
                                                new BetweenQuestion(facts).ask(cluster, design),
                                                nodes -> write(pods, Optional.of(nodes)))));
    }

    /**
     * Why a packet arrives, and what would let it: 0 when it does for certain, else 1.
     *
     * @param landscape where one is named, it is followed down to its nodes
     */
    public int explain(
            ManifestOptions options, Optional<Design> landscape, ClusterExplainQuestion question) {
        return landscape
                .map(design -> joined(options, design, question, this::write))
                .orElseGet(
                        () ->
                                input.with(
                                        options,
                                        cluster ->
                                                shell.answer(question.ask(cluster), this::write)));
    }

    /** The same, without what would let it. */
    public int trace(
            ManifestOptions options, Optional<Design> landscape, ClusterExplainQuestion question) {
        return landscape
                .map(design -> joined(options, design, question, this::writeTrace))
                .orElseGet(
                        () ->
                                input.with(
                                        options,
                                        cluster ->
                                                shell.answer(
                                                        question.trace(cluster), this::write)));
    }

    private int joined(
            ManifestOptions options,
            Design design,
            ClusterExplainQuestion question,
            Function<JoinedExplanation, Integer> write) {
        return input.withNodes(
                options,
                (cluster, facts) ->
                        shell.answer(
                                new JoinedExplainQuestion(question, facts).ask(cluster, design),
                                write));
    }

    /** Which service gets a request: 0 when it does for certain, else 1. */
    public int explain(ManifestOptions options, RequestQuestion question) {
        return input.with(options, cluster -> shell.answer(question.ask(cluster), this::write));
    }

    /**
     * What is written in vain or by mistake.
     *
     * @param landscape where one is named, what stands in the way of its nodes too
     * @param write the answer, with the texts that it is about; ends with the exit code
     */
    public int lint(
            ManifestOptions options,
            Optional<Design> landscape,
            ClusterLintQuestion question,
            BiFunction<ClusterLintAnswer, List<Source>, Integer> write) {
        return landscape
                .map(design -> lint(options, design, question, write))
                .orElseGet(
                        () ->
                                input.read(
                                        options,
                                        (cluster, sources) ->
                                                write.apply(
                                                        question.ask(cluster, List.of()),
                                                        sources)));
    }

    private int lint(
            ManifestOptions options,
            Design design,
            ClusterLintQuestion question,
            BiFunction<ClusterLintAnswer, List<Source>, Integer> write) {
        return shell.answer(
                options.nodeFacts(),
                facts ->
                        input.read(
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

    private int write(ClusterReachAnswer pods, Optional<BetweenAnswer> nodes) {
        var answers = new ReachAnswers(pods, nodes);
        return shell.view()
                .answer(
                        ClusterReachJson.of(answers, shell.language()),
                        (_, language) -> ClusterReachText.of(answers, language),
                        _ -> ExitCode.FINE);
    }

    private int write(Explanation answer) {
        return write(
                ClusterExplainJson.of(answer, shell.language()),
                language -> ClusterExplainText.of(answer, language),
                answer.trace().verdict());
    }

    private int write(Trace answer) {
        return write(
                ClusterTraceJson.of(answer, shell.language()),
                language -> ClusterExplainText.of(answer, language),
                answer.verdict());
    }

    private int writeTrace(JoinedExplanation answer) {
        return write(
                ClusterTraceJson.of(ClusterExplainJson.of(answer, shell.language())),
                language -> JoinedExplainText.withoutChanges(answer, language),
                answer.verdict());
    }

    private int write(JoinedExplanation answer) {
        return write(
                ClusterExplainJson.of(answer, shell.language()),
                language -> JoinedExplainText.of(answer, language),
                answer.verdict());
    }

    private int write(HttpExplanation answer) {
        return write(
                RequestJson.of(answer, shell.language()),
                language -> RequestText.of(answer, language),
                answer.verdict());
    }

    /** An answer in both forms; ends with what its verdict means. */
    private int write(Object json, Function<Language, String> text, Verdict verdict) {
        return shell.view().answer(json, (_, language) -> text.apply(language), _ -> exit(verdict));
    }

    private static ExitCode exit(Verdict verdict) {
        return verdict == Verdict.REACHES ? ExitCode.FINE : ExitCode.PROBLEMS;
    }
}
