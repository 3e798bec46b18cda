package dev.haechi.app.secret;

import dev.haechi.access.Actor;
import dev.haechi.access.Permission;
import dev.haechi.access.secret.Secrets;
import dev.haechi.app.environment.Jurisdiction;
import dev.haechi.app.gate.Gate;
import dev.haechi.app.gate.Undertaking;
import dev.haechi.model.id.SecretName;
import dev.haechi.text.Problem;
import dev.haechi.text.Result;
import dev.haechi.text.Secret;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Sets, lists and removes secrets. They go in and never come out: nothing here gives a value. An
 * environment may have secrets before it was ever made.
 *
 * @param gate permission and record
 * @param secrets where they are kept
 */
public record SecretKeeping(Gate gate, Secrets secrets) {
    /** As the blueprint's schema has it. */
    private static final Pattern NAME = Pattern.compile("[a-z]([a-z0-9-]{0,61}[a-z0-9])?");

    private static final Secret EMPTY = Secret.of("");

    /** The name of a secret that a person may keep. */
    public static Result<SecretName> name(String text) {
        if (!NAME.matcher(text).matches()) {
            return Result.failed(Problem.of(SecretCode.NO_NAME, text));
        }
        return text.startsWith(Secrets.OWN)
                ? Result.failed(Problem.of(SecretCode.OWN_NAME, text))
                : Result.ok(SecretName.of(text));
    }

    /** Keeps a value under a name; one of the same name is replaced. */
    public Result<SecretAnswer> set(
            Actor actor, Jurisdiction where, SecretName name, Secret value) {
        if (value.equals(EMPTY)) {
            return Result.failed(Problem.of(SecretCode.EMPTY, name));
        }
        return gate.write(
                actor,
                where.authority(),
                new Undertaking(where.environment(), Permission.ADMIN_SECRETS, "secret.set"),
                facts(name),
                () -> {
                    boolean there = secrets.version(where.environment(), name).isPresent();
                    secrets.set(where.environment(), name, value);
                    return Result.ok(
                            new SecretAnswer(where.environment().value(), name.value(), there));
                });
    }

    /** The names of those that people set. */
    public Result<SecretsAnswer> list(Actor actor, Jurisdiction where) {
        return gate.look(
                actor,
                where.authority(),
                new Undertaking(where.environment(), Permission.READ, "secret.list"),
                () ->
                        Result.ok(
                                new SecretsAnswer(
                                        where.environment().value(),
                                        secrets.names(where.environment()).stream()
                                                .filter(SecretKeeping::isPeoples)
                                                .map(name -> named(where, name))
                                                .toList())));
    }

    private SecretsAnswer.Named named(Jurisdiction where, SecretName name) {
        return new SecretsAnswer.Named(
                name.value(), secrets.version(where.environment(), name).orElse("-"));
    }

    /** Forgets a secret; a problem when there is none of that name. */
    public Result<SecretAnswer> remove(Actor actor, Jurisdiction where, SecretName name) {
        return gate.write(
                actor,
                where.authority(),
                new Undertaking(where.environment(), Permission.ADMIN_SECRETS, "secret.remove"),
                facts(name),
                () ->
                        secrets.delete(where.environment(), name)
                                ? Result.ok(
                                        new SecretAnswer(
                                                where.environment().value(), name.value(), true))
                                : Result.failed(unknown(where, name)));
    }

    private Problem unknown(Jurisdiction where, SecretName name) {
        var names =
                secrets.names(where.environment()).stream()
                        .filter(SecretKeeping::isPeoples)
                        .map(SecretName::value)
                        .collect(Collectors.joining(", "));
        return Problem.of(
                SecretCode.UNKNOWN, name, where.environment(), names.isEmpty() ? "-" : names);
    }

    private static boolean isPeoples(SecretName name) {
        return !name.value().startsWith(Secrets.OWN);
    }

    private static SequencedMap<String, String> facts(SecretName name) {
        var facts = new LinkedHashMap<String, String>();
        facts.put("secret", name.value());
        return facts;
    }
}
