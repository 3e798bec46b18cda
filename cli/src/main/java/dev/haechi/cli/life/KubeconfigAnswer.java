package dev.haechi.cli.life;

import dev.haechi.app.kubeconfig.KubeconfigExamination;
import dev.haechi.app.kubeconfig.Standing;
import dev.haechi.app.kubeconfig.Step;
import dev.haechi.text.Language;
import dev.haechi.text.Origin;
import dev.haechi.text.Problem;
import java.util.List;
import java.util.Optional;

/** What was found of a kubeconfig as JSON. */
record KubeconfigAnswer(
        boolean ready,
        String file,
        Optional<String> context,
        Optional<String> server,
        Optional<String> user,
        Optional<String> version,
        List<StepItem> steps,
        List<Item> problems,
        List<Item> warnings) {
    KubeconfigAnswer {
        steps = List.copyOf(steps);
        problems = List.copyOf(problems);
        warnings = List.copyOf(warnings);
    }

    /** How one step went. */
    record StepItem(Step step, Standing standing) {}

    /** One thing to mend, in the language asked for. */
    record Item(String code, String message, String fix, Optional<Origin> origin) {
        static Item of(Problem problem, Language language) {
            return new Item(
                    problem.code().key(),
                    language.say(problem),
                    language.fix(problem),
                    problem.origin());
        }
    }

    static KubeconfigAnswer of(KubeconfigExamination examination, Language language) {
        return new KubeconfigAnswer(
                examination.ready(),
                examination.file(),
                examination.context(),
                examination.server(),
                examination.user(),
                examination.version(),
                examination.steps().entrySet().stream()
                        .map(entry -> new StepItem(entry.getKey(), entry.getValue()))
                        .toList(),
                items(examination.problems(), language),
                items(examination.warnings(), language));
    }

    private static List<Item> items(List<Problem> problems, Language language) {
        return problems.stream().map(problem -> Item.of(problem, language)).toList();
    }
}
