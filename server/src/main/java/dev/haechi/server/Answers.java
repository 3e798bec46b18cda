package dev.haechi.server;

import dev.haechi.access.AccessCode;
import dev.haechi.app.environment.EnvironmentCode;
import dev.haechi.app.push.PushCode;
import dev.haechi.delivery.webhook.WebhookCode;
import dev.haechi.text.Language;
import dev.haechi.text.Problem;
import dev.haechi.text.ProblemCode;
import dev.haechi.text.Result;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.http.ResponseEntity;

/**
 * Turns results into HTTP: the status comes from the problem's family, but where HTTP has a closer
 * one.
 */
final class Answers {
    private static final Map<ProblemCode, Integer> CLOSER =
            Map.ofEntries(
                    Map.entry(AccessCode.TOKEN_UNKNOWN, 401),
                    Map.entry(AccessCode.TOKEN_EXPIRED, 401),
                    Map.entry(AccessCode.TOKEN_REVOKED, 401),
                    Map.entry(ServerCode.NO_TOKEN, 401),
                    Map.entry(WebhookCode.NOT_PROVEN, 401),
                    Map.entry(EnvironmentCode.UNKNOWN, 404),
                    Map.entry(PushCode.NO_SUCH_SERVICE, 404),
                    Map.entry(PushCode.NO_SUCH_CANDIDATE, 404),
                    Map.entry(PushCode.NO_SUCH_RUN, 404),
                    Map.entry(ServerCode.BODY_TOO_SLOW, 408),
                    Map.entry(WebhookCode.SEEN_BEFORE, 409),
                    Map.entry(ServerCode.BODY_TOO_LARGE, 413),
                    Map.entry(WebhookCode.TOO_LARGE, 413),
                    Map.entry(ServerCode.TOO_MUCH_AT_ONCE, 503));

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

    static ResponseEntity<Object> failed(List<Problem> problems, Optional<String> header) {
        var language = Language.preferred(header.orElse(""));
        var all = problems.stream().map(problem -> json(problem, language)).toList();
        return ResponseEntity.status(status(problems.getFirst().code()))
                .body(new ProblemsJson(all));
    }

    private static ProblemJson json(Problem problem, Language language) {
        return new ProblemJson(problem.code().key(), language.say(problem), language.fix(problem));
    }

    private static int status(ProblemCode code) {
        var closer = CLOSER.get(code);
        return closer == null ? code.family().httpStatus() : closer;
    }
}
