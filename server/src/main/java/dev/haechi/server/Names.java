package dev.haechi.server;

import dev.haechi.delivery.run.RunId;
import dev.haechi.model.id.EnvironmentName;
import dev.haechi.model.id.ServiceName;
import dev.haechi.text.Problem;
import dev.haechi.text.Result;
import java.util.function.Function;

/** Names that came in by a request. */
final class Names {

    private Names() {}

    static Result<EnvironmentName> environment(String text) {
        return parsed(text, EnvironmentName::of);
    }

    static Result<ServiceName> service(String text) {
        return parsed(text, ServiceName::of);
    }

    static Result<RunId> run(String text) {
        return parsed(text, number -> new RunId(Long.parseLong(number)));
    }

    private static <T> Result<T> parsed(String text, Function<String, T> of) {
        try {
            return Result.ok(of.apply(text));
        } catch (IllegalArgumentException _) {
            return Result.failed(Problem.of(ServerCode.NAME_MALFORMED, text));
        }
    }
}
