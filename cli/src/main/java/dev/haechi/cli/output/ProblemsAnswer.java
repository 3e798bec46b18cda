package dev.haechi.cli.output;

import dev.haechi.text.Language;
import dev.haechi.text.Origin;
import dev.haechi.text.Problem;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The JSON form of an answer that is problems alone.
 *
 * @param problems in the order of their places
 */
record ProblemsAnswer(List<Item> problems) {
    ProblemsAnswer {
        problems = List.copyOf(problems);
    }

    static ProblemsAnswer of(List<Problem> problems, Language language) {
        return new ProblemsAnswer(problems.stream().map(one -> Item.of(one, language)).toList());
    }

    /**
     * One problem.
     *
     * @param code stable, never reused
     * @param family user, denied, outside or bug: who has to act
     * @param message in the language asked for
     * @param fix in the language asked for
     * @param origin where it was written
     * @param details such as the last log lines of what failed
     */
    record Item(
            String code,
            String family,
            String message,
            String fix,
            Optional<Origin> origin,
            List<String> details) {
        Item {
            details = List.copyOf(details);
        }

        static Item of(Problem problem, Language language) {
            return new Item(
                    problem.code().key(),
                    problem.code().family().name().toLowerCase(Locale.ROOT),
                    language.say(problem),
                    language.fix(problem),
                    problem.origin(),
                    problem.details());
        }
    }
}
