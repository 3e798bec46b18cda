package dev.haechi.app.kubeconfig;

import dev.haechi.kubernetes.kubeconfig.Choice;
import dev.haechi.kubernetes.kubeconfig.KubeconfigCode;
import dev.haechi.text.Problem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/** What is found while a kubeconfig is examined. */
final class Notes {
    private final String file;
    private final SequencedMap<Step, Standing> steps = new LinkedHashMap<>();
    private final List<Problem> problems = new ArrayList<>();
    private final List<Problem> warnings = new ArrayList<>();
    private Optional<Choice> choice = Optional.empty();
    private Optional<String> server = Optional.empty();
    private Optional<String> version = Optional.empty();

    Notes(String file) {
        this.file = file;
        for (var step : Step.values()) {
            steps.put(step, Standing.UNKNOWN);
        }
    }

    /** Notes that there is no file to go on with. */
    Optional<byte[]> file(KubeconfigCode code, Object... arguments) {
        step(Step.FILE, List.of(Problem.of(code, arguments)));
        return Optional.empty();
    }

    /** Notes a step that was looked at. */
    void step(Step step, List<Problem> found) {
        if (!found.isEmpty() || steps.get(step) == Standing.UNKNOWN) {
            steps.put(step, found.isEmpty() ? Standing.GOOD : Standing.FAULT);
        }
        problems.addAll(found);
    }

    void warn(Problem problem) {
        warnings.add(problem);
    }

    void chosen(Choice one) {
        choice = Optional.of(one);
    }

    void server(String url) {
        server = Optional.of(url);
    }

    void version(Optional<String> git) {
        version = git;
    }

    KubeconfigExamination examination() {
        return new KubeconfigExamination(
                file,
                choice.map(one -> one.context().name()),
                server,
                choice.map(one -> one.user().name()),
                version,
                steps,
                problems,
                warnings);
    }
}
