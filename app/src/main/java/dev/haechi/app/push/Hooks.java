package dev.haechi.app.push;

import dev.haechi.access.Actor;
import dev.haechi.access.Door;
import dev.haechi.access.Identity;
import dev.haechi.access.environment.EnvironmentRecord;
import dev.haechi.access.environment.Environments;
import dev.haechi.access.secret.Secrets;
import dev.haechi.delivery.source.Sources;
import dev.haechi.delivery.webhook.Push;
import dev.haechi.delivery.webhook.SeenWebhooks;
import dev.haechi.delivery.webhook.Webhook;
import dev.haechi.delivery.webhook.WebhookCode;
import dev.haechi.model.id.EnvironmentName;
import dev.haechi.model.id.SecretName;
import dev.haechi.text.Message;
import dev.haechi.text.Problem;
import dev.haechi.text.Result;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Messages of Git hosting services. One that is proven is a reason to fetch the source, and no
 * more: the commit is what is found there.
 *
 * @param environments that this machine knows
 * @param secrets among them {@code webhook-SERVICE}, which the hosting service knows too
 * @param seen messages
 * @param sources to fetch
 * @param pushes what follows is the same as after a push
 */
public record Hooks(
        Environments environments,
        Secrets secrets,
        SeenWebhooks seen,
        Sources sources,
        Pushes pushes) {

    /** Takes a message; what happens now, or empty when it asks for nothing. */
    public Result<Optional<Message>> received(EnvironmentName environment, Webhook webhook) {
        return BuiltService.environment(environments, environment)
                .then(known -> BuiltService.find(known, webhook.service()))
                .then(service -> received(service, webhook));
    }

    private Result<Optional<Message>> received(BuiltService service, Webhook webhook) {
        var environment = service.environment().name();
        var secret = secrets.get(environment, SecretName.of("webhook-" + service.name()));
        if (secret.isEmpty()) {
            return Result.failed(Problem.of(WebhookCode.NO_SECRET, service.name(), environment));
        }
        return webhook.push(secret.get())
                .then(
                        push ->
                                push.isEmpty()
                                        ? Result.ok(Optional.empty())
                                        : once(service, webhook, push.get()));
    }

    private Result<Optional<Message>> once(BuiltService service, Webhook webhook, Push push) {
        if (!push.branch().equals(service.source().branch())) {
            return Result.ok(
                    Optional.of(
                            Message.of(
                                    PushText.OTHER_BRANCH,
                                    service.name(),
                                    service.source().branch())));
        }
        var environment = service.environment().name();
        if (!seen.first(environment, webhook.fingerprint())) {
            return Result.failed(
                    Problem.of(WebhookCode.SEEN_BEFORE, webhook.host(), service.name()));
        }
        var result = fetched(service, push);
        if (!result.problems().isEmpty()) {
            seen.forget(environment, webhook.fingerprint());
        }
        return result.map(Optional::of);
    }

    private Result<Message> fetched(BuiltService service, Push push) {
        var environment = service.environment();
        var identity = new Identity.GitHost(push.repository(), push.person());
        var credentials =
                service.source()
                        .credentials()
                        .flatMap(name -> secrets.get(environment.name(), name));
        return sources.follow(
                        environment.name(),
                        service.name(),
                        service.source(),
                        base(environment),
                        credentials)
                .then(
                        commit ->
                                pushes.pushed(
                                        new Actor(identity, Door.WEBHOOK),
                                        environment.name(),
                                        service.name(),
                                        push.branch(),
                                        commit));
    }

    private static Path base(EnvironmentRecord environment) {
        var path = Path.of(environment.blueprintPath()).toAbsolutePath();
        var parent = path.getParent();
        return parent == null ? path : parent;
    }
}
