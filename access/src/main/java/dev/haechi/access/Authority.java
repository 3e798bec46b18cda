package dev.haechi.access;

import dev.haechi.model.governance.Person;
import dev.haechi.model.governance.PersonRole;
import dev.haechi.model.id.PersonName;
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

    /**
     * Of the machine as a whole: nobody is named, so that its accounts operate it, approve nothing,
     * and no token opens it.
     */
    public static Authority ofMachine() {
        return new Authority(Stage.PROD, List.of());
    }

    /** Why the actor may not do this; empty when it may. */
    public Optional<Problem> refusal(Actor actor, Permission permission) {
        if (permissions(actor).contains(permission)) {
            return Optional.empty();
        }
        return Optional.of(
                Problem.of(AccessCode.NOT_PERMITTED, actor, permission, holders(permission)));
    }

    /**
     * Why the actor may not put a candidate into service that {@code author} made; empty when it
     * may. Two different persons are required, whatever roles each has.
     */
    public Optional<Problem> refusalToApprove(Actor actor, PersonName author) {
        var refusal = refusal(actor, Permission.APPROVE);
        if (refusal.isPresent()) {
            return refusal;
        }
        boolean another = person(actor).filter(person -> !person.equals(author)).isPresent();
        return another
                ? Optional.empty()
                : Optional.of(Problem.of(AccessCode.OWN_CANDIDATE, actor));
    }

    /**
     * The person that an actor is: by the token, or by the account that the blueprint gives the
     * person on this machine. Empty for accounts of nobody, for Haechi itself and for a Git hosting
     * service: no approval may rest on those.
     */
    public Optional<PersonName> person(Actor actor) {
        return switch (actor.identity()) {
            case Identity.TokenHolder holder -> Optional.of(holder.person());
            case Identity.Account account ->
                    people.stream()
                            .filter(person -> person.account().equals(account.name()))
                            .map(Person::name)
                            .findFirst();
            case Identity.GitHost _, Identity.Platform _ -> Optional.empty();
        };
    }

    /** Everything that the actor may do here. */
    public Set<Permission> permissions(Actor actor) {
        return switch (actor.identity()) {
            case Identity.TokenHolder holder ->
                    of(roles(actor).stream().filter(holder.roles()::contains).toList());
            case Identity.Account _ -> ofAccount(actor);
            case Identity.GitHost _ -> Set.of(Permission.PUSH);
            case Identity.Platform _ -> Set.of(Permission.READ, Permission.OPERATE);
        };
    }

    /** Whether a push alone puts the commit into service; otherwise it makes a candidate. */
    public boolean pushDeploys() {
        return stage != Stage.PROD && stage != Stage.DR;
    }

    private Set<Permission> ofAccount(Actor actor) {
        var all = EnumSet.complementOf(EnumSet.of(Permission.APPROVE));
        all.addAll(of(roles(actor)));
        return Collections.unmodifiableSet(all);
    }

    private List<PersonRole> roles(Actor actor) {
        var name = person(actor);
        return people.stream()
                .filter(person -> name.filter(person.name()::equals).isPresent())
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
                    EnumSet.of(
                            Permission.READ,
                            Permission.DEPLOY,
                            Permission.OPERATE,
                            Permission.ADMIN_SECRETS);
            case AUDITOR -> EnumSet.of(Permission.READ, Permission.READ_AUDIT);
            case ADMINISTRATOR -> EnumSet.of(Permission.READ, Permission.ADMIN_TOKENS);
        };
    }

    private List<String> holders(Permission permission) {
        return people.stream()
                .filter(person -> of(person.roles()).contains(permission))
                .map(person -> person.name().value())
                .toList();
    }
}
