package dev.haechi.blueprint.reader;

import dev.haechi.blueprint.AccessKey;
import dev.haechi.blueprint.AlertTarget;
import dev.haechi.blueprint.BlueprintCode;
import dev.haechi.blueprint.WaiverSpec;
import dev.haechi.blueprint.Written;
import dev.haechi.model.governance.ControlId;
import dev.haechi.model.governance.Person;
import dev.haechi.model.governance.PersonRole;
import dev.haechi.model.id.PersonName;
import dev.haechi.model.id.SecretName;
import dev.haechi.model.service.ServiceSet;
import dev.haechi.text.Problems;
import dev.haechi.text.tree.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads people, waivers and alerts. */
final class GovernanceReader {
    private static final String PUBLIC_KEY =
            "(ssh-ed25519|ssh-rsa|ecdsa-sha2-nistp(256|384|521)|sk-ssh-ed25519@openssh\\.com)"
                    + " [A-Za-z0-9+/]{60,1500}={0,3}";

    private final Problems problems;
    private final List<Written<AccessKey>> keys = new ArrayList<>();

    GovernanceReader(Problems problems) {
        this.problems = problems;
    }

    static Optional<PersonName> personName(String text) {
        return Notation.matching(text, "[\\p{L}0-9][\\p{L}0-9._-]{0,39}").map(PersonName::of);
    }

    static Optional<SecretName> secretName(String text) {
        return Notation.matching(text, "[a-z]([a-z0-9-]{0,61}[a-z0-9])?").map(SecretName::of);
    }

    /** A reference to a secret: {@code { secret: NAME }}. */
    static Optional<Written<SecretName>> secret(Field field) {
        var mapping = field.mapping();
        var name =
                mapping.flatMap(keys -> keys.required("secret"))
                        .flatMap(text -> text.parsed(Shape.SECRET, GovernanceReader::secretName));
        mapping.ifPresent(Mapping::close);
        return name;
    }

    Optional<Written<AlertTarget>> alert(Field field) {
        var mapping = field.mapping();
        var slack = mapping.flatMap(keys -> keys.required("slack")).flatMap(Field::mapping);
        var webhook =
                slack.flatMap(keys -> keys.required("webhook")).flatMap(GovernanceReader::secret);
        slack.ifPresent(Mapping::close);
        mapping.ifPresent(Mapping::close);
        return webhook.map(
                secret -> new Written<>(new AlertTarget.Slack(secret.value()), secret.origin()));
    }

    /** The keys of the people read so far. */
    List<Written<AccessKey>> keys() {
        return List.copyOf(keys);
    }

    Optional<Written<Person>> person(Field field) {
        var mapping = Mapping.of(field.node(), field.path(), problems);
        if (mapping.isEmpty()) {
            return Optional.empty();
        }
        var keys = mapping.get();
        var name = NetworkReader.person(keys, "name");
        var roles =
                keys.required("roles")
                        .map(list -> list.list(item -> item.oneOf(Words.ROLE)))
                        .orElse(List.of());
        var account =
                keys.optional("account")
                        .flatMap(
                                text ->
                                        text.parsed(
                                                Shape.ACCOUNT,
                                                written ->
                                                        Notation.matching(
                                                                written,
                                                                "[a-z_][a-z0-9_.-]{0,31}")));
        if (roles.isEmpty()) {
            keys.optional("roles").ifPresent(this::noRole);
        }
        var ssh = keys.optional("ssh").map(list -> list.list(GovernanceReader::publicKey));
        name.ifPresent(
                written ->
                        ssh.orElse(List.of())
                                .forEach(key -> this.keys.add(accessKey(written, key))));
        keys.close();
        return name.filter(_ -> !roles.isEmpty())
                .map(written -> person(written, roles, account.map(Written::value)));
    }

    private static Optional<Written<String>> publicKey(Field field) {
        return field.parsed(Shape.PUBLIC_KEY, text -> Notation.matching(text, PUBLIC_KEY));
    }

    private static Written<AccessKey> accessKey(Written<PersonName> name, Written<String> key) {
        return new Written<>(new AccessKey(name.value(), key.value()), key.origin());
    }

    private void noRole(Field roles) {
        if (roles.node() instanceof Node.Items(_, var items) && items.isEmpty()) {
            problems.add(
                    roles.node().origin(),
                    BlueprintCode.PERSON_WITHOUT_ROLE,
                    String.join(", ", Words.ROLE.keySet()));
        }
    }

    private static Written<Person> person(
            Written<PersonName> name, List<Written<PersonRole>> roles, Optional<String> account) {
        var person =
                new Person(
                        name.value(),
                        roles.stream().map(Written::value).toList(),
                        account.orElse(name.value().value()));
        return new Written<>(person, name.origin());
    }

    Optional<WaiverSpec> waiver(Field field) {
        var mapping = Mapping.of(field.node(), field.path(), problems);
        if (mapping.isEmpty()) {
            return Optional.empty();
        }
        var keys = mapping.get();
        var control =
                keys.required("control")
                        .flatMap(text -> text.parsed(Shape.CONTROL, ControlId::tryParse));
        var scope = keys.required("scope").map(list -> list.list(this::scope)).orElse(List.of());
        var owner = NetworkReader.person(keys, "owner");
        var approver = NetworkReader.person(keys, "approver");
        var reason = NetworkReader.notBlank(keys, "reason");
        var expires =
                keys.required("expires").flatMap(text -> text.parsed(Shape.DATE, Notation::date));
        keys.close();
        if (control.isEmpty()
                || owner.isEmpty()
                || approver.isEmpty()
                || reason.isEmpty()
                || expires.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                new WaiverSpec(
                        control.get().origin(),
                        control.get().value(),
                        scope,
                        owner.get(),
                        approver.get(),
                        reason.get(),
                        expires.get().value()));
    }

    private Optional<WaiverSpec.Scope> scope(Field field) {
        var mapping = field.mapping();
        if (mapping.isEmpty()) {
            return Optional.empty();
        }
        var keys = mapping.get();
        var from = keys.required("from").flatMap(f -> f.parsed(Shape.PLACE, Notation::place));
        var to = keys.required("to").flatMap(f -> f.parsed(Shape.PLACE, Notation::place));
        var services =
                keys.has("services")
                        ? NetworkReader.services(keys.optional("services"))
                        : Optional.of(ServiceSet.ALL);
        keys.optional("services");
        keys.close();
        return from.isEmpty() || to.isEmpty() || services.isEmpty()
                ? Optional.empty()
                : Optional.of(new WaiverSpec.Scope(from.get(), to.get(), services.get()));
    }
}
