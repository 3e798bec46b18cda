package dev.haechi.wiring.verbs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.haechi.access.AccessCode;
import dev.haechi.access.Door;
import dev.haechi.access.audit.AuditOutcome;
import dev.haechi.access.token.TokenDoor;
import dev.haechi.access.token.TokenMint;
import dev.haechi.app.environment.Intended;
import dev.haechi.app.environment.Jurisdiction;
import dev.haechi.app.secret.SecretAnswer;
import dev.haechi.app.secret.SecretCode;
import dev.haechi.app.secret.SecretKeeping;
import dev.haechi.app.secret.SecretsAnswer;
import dev.haechi.app.token.TokenCode;
import dev.haechi.app.token.TokenKeeping;
import dev.haechi.app.token.TokensAnswer;
import dev.haechi.model.governance.PersonRole;
import dev.haechi.model.id.PersonName;
import dev.haechi.model.id.SecretName;
import dev.haechi.store.PostgresTokens;
import dev.haechi.text.Secret;
import dev.haechi.text.Source;
import dev.haechi.wiring.testing.KnownBank;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeepingTest {
    private static final SecretName SECRET = SecretName.of("db-password");
    private static final PersonName KIM = PersonName.of("kim");

    @TempDir Path temp;
    private final SecretKeeping secrets = new SecretKeeping(Verbs.GATE, Verbs.SECRETS);
    private final PostgresTokens tokens = new PostgresTokens(Verbs.DATABASE);
    private final TokenKeeping keeping =
            new TokenKeeping(
                    Verbs.GATE,
                    Verbs.KNOWN,
                    tokens,
                    new TokenMint(tokens, Verbs.CLOCK, new SecureRandom()));

    @Test
    void a_secret_is_set_replaced_listed_and_removed_and_its_value_is_in_no_record()
            throws IOException {
        var bank = KnownBank.dev(temp);
        var where = Verbs.KNOWN.jurisdiction(bank.name()).orThrow();

        assertThat(set(where, "river-stone-42").replaced()).isFalse();
        assertThat(set(where, "river-stone-43").replaced()).isTrue();
        assertThat(secrets.list(Verbs.OPERATOR, where).orThrow().secrets())
                .extracting(SecretsAnswer.Named::name)
                .containsExactly("db-password");
        var entries = Verbs.AUDIT.newest(bank.name().value(), 10);
        assertThat(entries.toString()).contains("secret.set").doesNotContain("river-stone");
        assertThat(entries.getFirst().event().actor()).isEqualTo("ops as root");
        secrets.remove(Verbs.OPERATOR, where, SECRET).orThrow();
        assertThat(Verbs.codes(secrets.remove(Verbs.OPERATOR, where, SECRET)))
                .containsExactly(SecretCode.UNKNOWN);
    }

    @Test
    void what_haechi_keeps_for_itself_is_not_listed() throws IOException {
        var bank = KnownBank.dev(temp);
        bank.secret(Verbs.SECRETS, "haechi-ca", "key");

        var where = Verbs.KNOWN.jurisdiction(bank.name()).orThrow();

        assertThat(secrets.list(Verbs.OPERATOR, where).orThrow().secrets()).isEmpty();
    }

    @Test
    void a_secret_may_be_set_before_its_environment_was_ever_made() throws IOException {
        var bank = KnownBank.dev(temp);
        var text = bank.record().blueprintText().replace(bank.name().value(), "not-made-yet");
        var intended = Intended.of(new Source("haechi.yaml", text), temp.resolve("x")).orThrow();

        set(Verbs.KNOWN.jurisdiction(intended), "river-stone-42");

        assertThat(Verbs.SECRETS.get(intended.name(), SECRET))
                .contains(Secret.of("river-stone-42"));
    }

    @Test
    void an_empty_value_is_refused_and_nobody_but_an_operator_sets_one() throws IOException {
        var bank = KnownBank.dev(temp);
        var where = Verbs.KNOWN.jurisdiction(bank.name()).orThrow();

        assertThat(Verbs.codes(secrets.set(Verbs.OPERATOR, where, SECRET, Secret.of(""))))
                .containsExactly(SecretCode.EMPTY);
        assertThat(Verbs.codes(secrets.set(bank.actor("kim"), where, SECRET, Secret.of("x"))))
                .containsExactly(AccessCode.NOT_PERMITTED);
        var refused = Verbs.AUDIT.newest(bank.name().value(), 1).getFirst().event();
        assertThat(refused.outcome()).isEqualTo(AuditOutcome.REFUSED);
    }

    @ParameterizedTest
    @CsvSource({"haechi-ca, OWN_NAME", "../x, NO_NAME", "Upper, NO_NAME", "'', NO_NAME"})
    void a_name_that_no_blueprint_could_use_is_refused(String name, SecretCode code) {
        assertThat(Verbs.codes(SecretKeeping.name(name))).containsExactly(code);
    }

    @Test
    void a_token_opens_the_door_for_a_person_of_the_blueprint_until_it_is_revoked()
            throws IOException {
        var bank = KnownBank.dev(temp);

        var minted =
                keeping.create(Verbs.OPERATOR, bank.name(), KIM, List.of(), Duration.ofDays(30))
                        .orThrow();

        var door = new TokenDoor(tokens, Verbs.CLOCK);
        assertThat(door.admit(minted.shown(), Door.API).problems()).isEmpty();
        var id = minted.token().id().value();
        var entry = Verbs.AUDIT.newest(bank.name().value(), 1).getFirst().event();
        assertThat(entry.facts()).containsEntry("person", "kim").containsEntry("token", id);
        assertThat(keeping.revoke(Verbs.OPERATOR, bank.name(), id).orThrow().state())
                .isEqualTo(TokensAnswer.State.REVOKED);
        assertThat(Verbs.codes(door.admit(minted.shown(), Door.API)))
                .containsExactly(AccessCode.TOKEN_REVOKED);
        assertThat(keeping.list(Verbs.OPERATOR, bank.name()).orThrow().tokens())
                .extracting(TokensAnswer.Listed::id)
                .containsExactly(id);
    }

    @Test
    void nobody_else_gets_a_token_nor_a_role_that_the_person_does_not_have() throws IOException {
        var bank = KnownBank.dev(temp);
        var life = Duration.ofDays(30);

        var nobody =
                keeping.create(Verbs.OPERATOR, bank.name(), PersonName.of("choi"), List.of(), life);
        var more =
                keeping.create(
                        Verbs.OPERATOR, bank.name(), KIM, List.of(PersonRole.APPROVER), life);

        assertThat(Verbs.codes(nobody)).containsExactly(AccessCode.PERSON_UNKNOWN);
        assertThat(Verbs.codes(more)).containsExactly(AccessCode.ROLE_NOT_HELD);
        assertThat(Verbs.codes(keeping.revoke(Verbs.OPERATOR, bank.name(), "x'--")))
                .containsExactly(TokenCode.UNKNOWN);
    }

    private SecretAnswer set(Jurisdiction where, String value) {
        return secrets.set(Verbs.OPERATOR, where, SECRET, Secret.of(value)).orThrow();
    }
}
