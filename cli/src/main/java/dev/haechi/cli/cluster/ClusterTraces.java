package dev.haechi.cli.cluster;

import dev.haechi.app.cluster.ClusterExplainQuestion;
import dev.haechi.app.design.Design;
import dev.haechi.app.nodes.JoinedExplainQuestion;
import dev.haechi.app.nodes.JoinedExplanation;
import dev.haechi.cli.output.ExitCode;
import dev.haechi.cli.shell.Shell;
import dev.haechi.kubernetes.reach.Trace;
import dev.haechi.kubernetes.reach.Verdict;

/** What {@code trace} does when it is about manifests: what explain says, without changes. */
public final class ClusterTraces {
    private final Shell shell;

    public ClusterTraces(Shell shell) {
        this.shell = shell;
    }

    /** What becomes of a packet: 0 when it arrives for certain, else 1. */
    public int trace(ManifestOptions options, ClusterExplainQuestion question) {
        return new ClusterInput(shell)
                .with(options, cluster -> shell.answer(question.trace(cluster), this::write));
    }

    /** The same down to the nodes of a landscape: 0 when it does whatever the nodes, else 1. */
    public int trace(ManifestOptions options, Design design, ClusterExplainQuestion question) {
        return shell.answer(
                options.nodeFacts(),
                facts ->
                        new ClusterInput(shell)
                                .with(
                                        options,
                                        cluster ->
                                                shell.answer(
                                                        new JoinedExplainQuestion(question, facts)
                                                                .ask(cluster, design),
                                                        this::write)));
    }

    private int write(Trace answer) {
        return shell.view()
                .answer(
                        ClusterTraceJson.of(answer, shell.language()),
                        (_, language) -> ClusterExplainText.of(answer, language),
                        _ -> exit(answer.verdict()));
    }

    private int write(JoinedExplanation answer) {
        return shell.view()
                .answer(
                        ClusterTraceJson.of(ClusterExplainJson.of(answer, shell.language())),
                        (_, language) -> JoinedExplainText.withoutChanges(answer, language),
                        _ -> exit(answer.verdict()));
    }

    private static ExitCode exit(Verdict verdict) {
        return verdict == Verdict.REACHES ? ExitCode.FINE : ExitCode.PROBLEMS;
    }
}
