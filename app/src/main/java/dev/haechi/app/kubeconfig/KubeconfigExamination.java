package dev.haechi.app.kubeconfig;

import dev.haechi.text.Problem;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/**
 * What was found of a kubeconfig.
 *
 * @param file as the person named it
 * @param context the context that was looked at
 * @param server its API server's URL
 * @param user its user
 * @param version of the cluster, such as v1.36.0
 * @param steps how each went
 * @param problems what has to be mended, in the order of the steps
 * @param warnings what should be mended
 */
public record KubeconfigExamination(
        String file,
        Optional<String> context,
        Optional<String> server,
        Optional<String> user,
        Optional<String> version,
        SequencedMap<Step, Standing> steps,
        List<Problem> problems,
        List<Problem> warnings) {
    public KubeconfigExamination {
        steps = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(steps));
        problems = List.copyOf(problems);
        warnings = List.copyOf(warnings);
    }

    /** Whether every step was looked at and is good: only then is it known that delivery works. */
    public boolean ready() {
        return steps.values().stream().allMatch(Standing.GOOD::equals);
    }
}
