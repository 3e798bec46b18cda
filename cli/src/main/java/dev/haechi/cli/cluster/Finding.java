package dev.haechi.cli.cluster;

import dev.haechi.text.Language;
import dev.haechi.text.Problem;
import java.util.List;
import java.util.Optional;

/** What is written in vain or by mistake, as JSON. */
public record Finding(String code, Optional<String> origin, String what, String fix) {
    /** All of some problems, in their order. */
    public static List<Finding> all(List<Problem> problems, Language language) {
        return problems.stream().map(one -> of(one, language)).toList();
    }

    private static Finding of(Problem problem, Language language) {
        return new Finding(
                problem.code().key(),
                problem.origin().map(Object::toString),
                language.say(problem),
                language.fix(problem));
    }
}
