package dev.haechi.app.push;

import dev.haechi.access.Actor;
import dev.haechi.access.Door;
import dev.haechi.access.Identity;
import dev.haechi.access.environment.Environments;
import dev.haechi.access.secret.Secrets;
import dev.haechi.app.environment.Known;
import dev.haechi.delivery.source.Sources;
import dev.haechi.delivery.webhook.Push;
import dev.haechi.delivery.webhook.SeenWebhooks;
import dev.haechi.delivery.webhook.Webhook;
import dev.haechi.delivery.webhook.WebhookCode;
import dev.haechi.model.id.EnvironmentName;
import dev.haechi.model.id.SecretName;
import dev.haechi.model.id.ServiceName;
import dev.haechi.text.Message;
import dev.haechi.text.Problem;
import dev.haechi.text.Result;
import dev.haechi.text.Secret;
import java.util.List;

/**
 * Messages of Git hosting services. One that is proven is a reason to fetch the source, and no
 * more: the commit is what is found there. Whoever proves nothing learns nothing, not even which
 * environments and services there are.
 *
 * @param environments that this machine knows
 * @param secrets among them {@link #secret}, which the hosting service knows too
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

    /** The name of the secret that a service's messages have to prove. */
    public static SecretName secret(ServiceName service) {
        return SecretName.of("webhook-" + service);
    }

    /** Takes a message; what happens now, nothing when it asks for nothing. */
    public Result<List<Message>> received(EnvironmentName environment, Webhook webhook) {
        var key = secrets.get(environment, secret(webhook.service()));
        return webhook.push(key.orElseGet(() -> Secret.of("")))
                .then(
                        push ->
                                push.isEmpty()
                                        ? Result.ok(List.of())
                                        : known(environment, webhook)
                                                .then(one -> once(one, webhook, push.get())));
    }

    private Result<BuiltService> known(EnvironmentName environment, Webhook webhook) {
        return new Known(environments)
                .find(environment)
                .then(known -> BuiltService.find(known, webhook.service()));
    }

    private Result<List<Message>> once(BuiltService service, Webhook webhook, Push push) {
        var branch = service.source().branch();
        if (!push.branch().equals(branch)) {
            return Result.ok(List.of(Message.of(PushText.OTHER_BRANCH, service.name(), branch)));
        }
        var environment = service.environment().name();
        if (!seen.first(environment, webhook.fingerprint())) {
            return Result.failed(
                    Problem.of(WebhookCode.SEEN_BEFORE, webhook.host(), service.name()));
        }
        boolean acted = false;
        try {
            var result = fetched(service, push);
            acted = result.problems().isEmpty();
            return result;
        } finally {
            if (!acted) {
                seen.forget(environment, webhook.fingerprint());
            }
        }
    }

    private Result<List<Message>> fetched(BuiltService service, Push push) {
        var environment = service.environment();
        var actor = new Actor(new Identity.GitHost(push.repository(), push.person()), Door.WEBHOOK);
        var credentials =
                service.source()
                        .credentials()
                        .flatMap(name -> secrets.get(environment.name(), name));
        return sources.follow(
                        environment.name(),
                        service.name(),
                        service.source(),
                        service.base(),
                        credentials)
                .then(
                        commit ->
                                pushes.pushed(
                                        actor,
                                        environment.name(),
                                        service.name(),
                                        push.branch(),
                                        commit));
    }
}
