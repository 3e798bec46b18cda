package dev.haechi.server;

import dev.haechi.text.Language;
import dev.haechi.text.Problem;
import dev.haechi.text.Result;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.http.ResponseEntity;

/** Turns results into HTTP: the status comes from the problem's family. */
final class Answers {

    private Answers() {}

    /**
     * One problem on the wire.
     *
     * @param code stable, to search for
     * @param message what is wrong
     * @param fix how to mend it
     */
    record ProblemJson(String code, String message, String fix) {}

    /** All problems of a request. */
    record ProblemsJson(List<ProblemJson> problems) {}

    static <T> ResponseEntity<Object> of(
            Result<T> result, Optional<String> language, Function<T, Object> json) {
        return switch (result) {
            case Result.Ok<T>(var value) -> ResponseEntity.ok(json.apply(value));
            case Result.Failed<T>(var problems) -> failed(problems, language);
        };
    }

    static ResponseEntity<Object> failed(List<Problem> problems, Optional<String> tag) {
        var language = tag.flatMap(Language::tryParse).orElse(Language.ENGLISH);
        int status = problems.getFirst().code().family().httpStatus();
        var all =
                problems.stream()
                        .map(
                                problem ->
                                        new ProblemJson(
                                                problem.code().key(),
                                                language.say(problem),
                                                language.fix(problem)))
                        .toList();
        return ResponseEntity.status(status).body(new ProblemsJson(all));
    }
}
