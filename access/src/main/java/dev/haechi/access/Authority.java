package dev.haechi.access;

import dev.haechi.model.governance.Person;
import dev.haechi.model.governance.PersonRole;
import dev.haechi.model.network.Stage;
import dev.haechi.text.Problem;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Decides who may do what in one environment, from the people of its blueprint. Pure.
 *
 * <p>A token never gives more than the person's roles in the blueprint give today: whoever leaves
 * the blueprint loses every door at once. An account of the machine that may open {@code
 * HAECHI_HOME} operates the platform (the file system has let it in already), but approves nothing
 * unless the blueprint names it as an approver.
 *
 * @param stage of the environment
 * @param people of its blueprint
 */
public record Authority(Stage stage, List<Person> people) {
    public Authority {
        people = List.copyOf(people);
    }

    /** Why the actor may not do this; empty when it may. */
    public Optional<Problem> refusal(Actor actor, Permission permission) {
        if (permissions(actor).contains(permission)) {
            return Optional.empty();
        }
        return Optional.of(Problem.of(AccessCode.NOT_PERMITTED, actor, permission, holders(permission)));
    }

    /**
     * Why the actor may not put a candidate into service that {@code author} made; empty when it
     * may. Two different persons are required, whatever roles each has.
     */
    public Optional<Problem> refusalToApprove(Actor actor, String author) {
        var refusal = refusal(actor, Permission.APPROVE);
        if (refusal.isPresent()) {
            return refusal;
        }
        boolean another =
                actor.person().filter(person -> !person.value().equals(author)).isPresent();
        return another
                ? Optional.empty()
                : Optional.of(Problem.of(AccessCode.OWN_CANDIDATE, actor));
    }

    /** Everything that the actor may do here. */
    public Set<Permission> permissions(Actor actor) {
        return switch (actor.identity()) {
            case Identity.TokenHolder holder ->
                    of(roles(holder.person().value()).stream().filter(holder.roles()::contains).toList());
            case Identity.Account account -> ofAccount(account);
            case Identity.GitHost _ -> Set.of(Permission.PUSH);
            case Identity.Platform _ -> Set.of(Permission.READ, Permission.OPERATE);
        };
    }

    /** Whether a push alone puts the commit into service; otherwise it makes a candidate. */
    public boolean pushDeploys() {
        return stage != Stage.PROD && stage != Stage.DR;
    }

    private Set<Permission> ofAccount(Identity.Account account) {
        var all = EnumSet.allOf(Permission.class);
        all.removeAll(EnumSet.of(Permission.APPROVE));
        all.addAll(of(roles(account.name())));
        return Collections.unmodifiableSet(all);
    }

    private List<PersonRole> roles(String name) {
        return people.stream()
                .filter(person -> person.name().value().equals(name))
                .flatMap(person -> person.roles().stream())
                .toList();
    }

    private Set<Permission> of(List<PersonRole> roles) {
        var all = EnumSet.noneOf(Permission.class);
        roles.forEach(role -> all.addAll(of(role)));
        return Collections.unmodifiableSet(all);
    }

    private Set<Permission> of(PersonRole role) {
        return switch (role) {
            case DEVELOPER ->
                    pushDeploys()
                            ? EnumSet.of(Permission.READ, Permission.PUSH, Permission.DEPLOY)
                            : EnumSet.of(Permission.READ, Permission.PUSH);
            case APPROVER -> EnumSet.of(Permission.READ, Permission.APPROVE);
            case OPERATOR ->
                    EnumSet.of(Permission.READ, Permission.OPERATE, Permission.ADMIN_SECRETS);
            case AUDITOR -> EnumSet.of(Permission.READ, Permission.READ_AUDIT);
        };
    }

    private List<String> holders(Permission permission) {
        return people.stream()
                .filter(person -> of(List.copyOf(person.roles())).contains(permission))
                .map(person -> person.name().value())
                .toList();
    }
}
