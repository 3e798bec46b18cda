package dev.haechi.access.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.haechi.access.AccessCode;
import dev.haechi.access.Door;
import dev.haechi.access.token.TokenDoor;
import dev.haechi.access.token.TokenMint;
import dev.haechi.access.token.Tokens;
import dev.haechi.model.governance.Person;
import dev.haechi.model.governance.PersonRole;
import dev.haechi.model.id.EnvironmentName;
import dev.haechi.model.id.PersonName;
import dev.haechi.text.Problem;
import dev.haechi.text.Secret;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a keeper of tokens promises, with the mint and the door before it. */
public abstract class TokensContract {
    private static final Instant NOW = Instant.parse("2026-11-23T01:02:03Z");
    private static final PersonName KIM = PersonName.of("kim");
    private static final List<Person> PEOPLE =
            List.of(new Person(KIM, List.of(PersonRole.DEVELOPER), "kim"));

    protected abstract Tokens tokens();

    /** An environment that no other test has used. */
    protected abstract EnvironmentName fresh();

    @Test
    void a_minted_token_opens_the_door_for_its_person() {
        var environment = fresh();
        var minted = minted(environment);

        var admitted = doorAt(NOW).admit(minted.shown(), Door.API).orThrow();

        assertThat(admitted.actor()).hasToString("kim (token " + minted.token().id() + ")");
        assertThat(admitted.environment()).isEqualTo(environment);
        assertThat(tokens().list(environment)).containsExactly(minted.token());
    }

    @Test
    void an_unknown_token_an_expired_and_a_revoked_one_open_nothing() {
        var environment = fresh();
        var minted = minted(environment);

        assertThat(codes(doorAt(NOW).admit(Secret.of("haechi_guess"), Door.API).problems()))
                .containsExactly(AccessCode.TOKEN_UNKNOWN);
        var late = NOW.plus(Duration.ofDays(31));
        assertThat(codes(doorAt(late).admit(minted.shown(), Door.API).problems()))
                .containsExactly(AccessCode.TOKEN_EXPIRED);
        assertThat(tokens().revoke(environment, minted.token().id(), NOW)).isTrue();
        assertThat(codes(doorAt(NOW).admit(minted.shown(), Door.API).problems()))
                .containsExactly(AccessCode.TOKEN_REVOKED);
    }

    @Test
    void a_token_of_another_environment_is_not_revoked() {
        var minted = minted(fresh());

        assertThat(tokens().revoke(fresh(), minted.token().id(), NOW)).isFalse();
        assertThat(doorAt(NOW).admit(minted.shown(), Door.API).problems()).isEmpty();
    }

    private TokenMint.Minted minted(EnvironmentName environment) {
        return new TokenMint(tokens(), Clock.fixed(NOW, ZoneOffset.UTC), new SecureRandom())
                .mint(environment, PEOPLE, KIM, List.of(), Duration.ofDays(30))
                .orThrow();
    }

    private TokenDoor doorAt(Instant now) {
        return new TokenDoor(tokens(), Clock.fixed(now, ZoneOffset.UTC));
    }

    private static List<Object> codes(List<Problem> problems) {
        return problems.stream().<Object>map(Problem::code).toList();
    }
}
