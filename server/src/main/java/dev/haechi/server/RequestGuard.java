package dev.haechi.server;

import dev.haechi.access.Actor;
import dev.haechi.access.Permission;
import dev.haechi.app.push.Pushes;
import dev.haechi.delivery.CommitId;
import dev.haechi.delivery.source.GitGuard;
import dev.haechi.model.id.EnvironmentName;
import dev.haechi.model.id.ServiceName;
import dev.haechi.text.Language;
import dev.haechi.text.Message;
import dev.haechi.text.Outage;
import dev.haechi.text.Problem;
import dev.haechi.text.Result;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Asks the use case whether the caller of the current request may.
 *
 * @param pushes the use case
 */
record RequestGuard(Pushes pushes) implements GitGuard {

    @Override
    public Optional<Problem> readRefusal(EnvironmentName environment, ServiceName service) {
        return refusal(environment, Permission.READ, "git.read");
    }

    @Override
    public Optional<Problem> pushRefusal(EnvironmentName environment, ServiceName service) {
        return refusal(environment, Permission.PUSH, "git.push");
    }

    @Override
    public List<String> pushed(
            EnvironmentName environment, ServiceName service, String branch, CommitId commit) {
        var language = language();
        try {
            var told =
                    Caller.current()
                            .in(environment)
                            .then(
                                    actor ->
                                            pushes.pushed(
                                                    actor, environment, service, branch, commit));
            return switch (told) {
                case Result.Ok<List<Message>>(var messages) ->
                        messages.stream().map(language::say).toList();
                case Result.Failed<List<Message>>(var problems) -> lines(problems, language);
            };
        } catch (RuntimeException e) {
            if (!(e instanceof Outage)) {
                throw e;
            }
            return List.of( // the commit is kept; a second push of it would not come here again
                    String.valueOf(e.getMessage()),
                    "haechi deploy " + service + " --env " + environment + " --commit " + commit);
        }
    }

    private static List<String> lines(List<Problem> problems, Language language) {
        var lines = new ArrayList<String>();
        for (var problem : problems) {
            lines.add(problem.code().key() + " " + language.say(problem));
            lines.add(language.fix(problem));
        }
        return lines;
    }

    private Optional<Problem> refusal(
            EnvironmentName environment, Permission permission, String action) {
        return switch (Caller.current().in(environment)) {
            case Result.Ok<Actor>(var actor) ->
                    pushes.refusal(actor, environment, permission, action);
            case Result.Failed<Actor>(var problems) -> Optional.of(problems.getFirst());
        };
    }

    /** git sends the language of its user. */
    private static Language language() {
        return RequestContextHolder.getRequestAttributes()
                        instanceof ServletRequestAttributes attributes
                ? Language.preferred(
                        Objects.requireNonNullElse(
                                attributes.getRequest().getHeader(HttpHeaders.ACCEPT_LANGUAGE), ""))
                : Language.ENGLISH;
    }
}
