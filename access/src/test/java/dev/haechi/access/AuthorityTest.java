package dev.haechi.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.haechi.model.governance.Person;
import dev.haechi.model.governance.PersonRole;
import dev.haechi.model.id.PersonName;
import dev.haechi.model.network.Stage;
import dev.haechi.text.Language;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AuthorityTest {
    private static final List<Person> PEOPLE =
            List.of(
                    person("kim", PersonRole.DEVELOPER),
                    person("lee", PersonRole.APPROVER, PersonRole.OPERATOR),
                    person("park", PersonRole.AUDITOR),
                    person("choi", PersonRole.DEVELOPER, PersonRole.APPROVER));
    private final Authority dev = new Authority(Stage.DEV, PEOPLE);
    private final Authority prod = new Authority(Stage.PROD, PEOPLE);

    @Test
    void a_developer_deploys_to_dev_and_only_pushes_to_production() {
        var kim = holder("kim", PersonRole.DEVELOPER);

        assertThat(dev.permissions(kim))
                .containsExactlyInAnyOrder(Permission.READ, Permission.PUSH, Permission.DEPLOY);
        assertThat(prod.permissions(kim))
                .containsExactlyInAnyOrder(Permission.READ, Permission.PUSH);
        assertThat(dev.pushDeploys()).isTrue();
        assertThat(prod.pushDeploys()).isFalse();
    }

    @Test
    void an_auditor_only_reads() {
        assertThat(dev.permissions(holder("park", PersonRole.AUDITOR)))
                .containsExactlyInAnyOrder(Permission.READ, Permission.READ_AUDIT);
    }

    @Test
    void a_refusal_names_the_permission_and_who_has_it() {
        var refusal = dev.refusal(holder("park", PersonRole.AUDITOR), Permission.PUSH);

        assertThat(Language.ENGLISH.say(refusal.orElseThrow()))
                .isEqualTo(
                        "park (token 0123456789ab) may not do this here: it needs the permission"
                                + " PUSH");
        assertThat(Language.ENGLISH.fix(refusal.orElseThrow())).contains("[kim, choi]");
    }

    @Test
    void nobody_approves_their_own_candidate() {
        var choi = holder("choi", PersonRole.DEVELOPER, PersonRole.APPROVER);

        assertThat(prod.refusalToApprove(choi, PersonName.of("choi")))
                .hasValueSatisfying(
                        problem -> assertThat(problem.code()).isEqualTo(AccessCode.OWN_CANDIDATE));
        assertThat(prod.refusalToApprove(choi, PersonName.of("kim"))).isEmpty();
    }

    @Test
    void a_person_who_left_the_blueprint_may_nothing_with_an_old_token() {
        assertThat(dev.permissions(holder("gone", PersonRole.OPERATOR))).isEmpty();
    }

    @Test
    void a_token_gives_no_more_than_the_roles_it_was_made_for() {
        assertThat(prod.permissions(holder("lee", PersonRole.APPROVER)))
                .containsExactlyInAnyOrder(Permission.READ, Permission.APPROVE);
    }

    @Test
    void an_account_of_the_machine_operates_and_approves_only_as_an_approver() {
        var root = account("root");

        assertThat(prod.permissions(root))
                .contains(Permission.OPERATE, Permission.ADMIN_TOKENS)
                .doesNotContain(Permission.APPROVE);
        assertThat(prod.permissions(account("os-lee"))).contains(Permission.APPROVE);
        assertThat(prod.refusalToApprove(account("os-choi"), PersonName.of("choi"))).isPresent();
    }

    @Test
    void root_is_printed_with_the_session_behind_it() {
        assertThat(new Identity.Account(Optional.of("kim"), "root")).hasToString("kim as root");
        assertThat(new Identity.Account(Optional.empty(), "root"))
                .hasToString("root (no login session)");
    }

    private static Person person(String name, PersonRole... roles) {
        return new Person(PersonName.of(name), List.of(roles), "os-" + name);
    }

    private static Actor holder(String name, PersonRole... roles) {
        var identity =
                new Identity.TokenHolder(
                        PersonName.of(name), new TokenId("0123456789ab"), List.of(roles));
        return new Actor(identity, Door.API);
    }

    private static Actor account(String login) {
        return new Actor(new Identity.Account(Optional.of(login), "root"), Door.COMMAND);
    }
}
