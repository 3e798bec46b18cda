package dev.haechi.cli.manifests;

import dev.haechi.app.cluster.ClusterBlastAnswer;
import dev.haechi.text.Language;
import java.util.List;

/** How far somebody comes who took over workloads of a cluster, as JSON. */
record ClusterBlastJson(List<String> taken, List<Step> steps, List<String> safe) {
    /** Parties that are reached from others. */
    record Step(
            int depth,
            boolean certain,
            List<String> from,
            List<String> to,
            String reaches,
            String partly,
            String unknown,
            List<String> missing) {}

    static ClusterBlastJson of(ClusterBlastAnswer answer, Language language) {
        return new ClusterBlastJson(
                answer.taken(),
                answer.steps().stream().map(one -> step(one, language)).toList(),
                answer.safe());
    }

    private static Step step(ClusterBlastAnswer.Step step, Language language) {
        return new Step(
                step.depth(),
                step.certain(),
                step.from(),
                step.to(),
                step.stands().reaches().toString(),
                step.stands().partly().toString(),
                step.stands().unknown().toString(),
                step.missing().stream().map(language::say).toList());
    }
}
