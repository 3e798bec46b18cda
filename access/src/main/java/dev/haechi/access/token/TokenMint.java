package dev.haechi.access.token;

import dev.haechi.access.AccessCode;
import dev.haechi.access.TokenId;
import dev.haechi.model.governance.Person;
import dev.haechi.model.governance.PersonRole;
import dev.haechi.model.id.EnvironmentName;
import dev.haechi.model.id.PersonName;
import dev.haechi.text.Problem;
import dev.haechi.text.Result;
import dev.haechi.text.Secret;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * Makes tokens.
 *
 * @param tokens where they are kept
 * @param clock the time
 * @param random where the 256 bits come from
 */
public record TokenMint(Tokens tokens, Clock clock, SecureRandom random) {
    /** The longest that a token lives: long enough for a quarter, short enough to be renewed. */
    public static final Duration LONGEST = Duration.ofDays(90);

    /** Begins every token, so that a scanner for leaked secrets finds ours. */
    public static final String PREFIX = "haechi_";

    private static final int BYTES = 32;
    private static final int ID_BYTES = 6;

    /**
     * A token as it is shown this once.
     *
     * @param token what is kept about it
     * @param shown the token itself; kept nowhere
     */
    public record Minted(Token token, Secret shown) {}

    /**
     * Makes a token for a person of an environment and keeps its hash.
     *
     * @param people of the environment
     * @param roles that it shall carry; none means all of the person's
     * @return the token, or why there is none: unknown person, role not held, too long a life
     */
    public Result<Minted> mint(
            EnvironmentName environment,
            List<Person> people,
            PersonName name,
            List<PersonRole> roles,
            Duration life) {
        var person = people.stream().filter(one -> one.name().equals(name)).findFirst();
        if (person.isEmpty()) {
            var known = people.stream().map(Person::name).toList();
            return Result.failed(Problem.of(AccessCode.PERSON_UNKNOWN, name, environment, known));
        }
        var refusal = refusal(environment, person.get(), roles, life);
        if (refusal.isPresent()) {
            return Result.failed(refusal.get());
        }
        var carried = roles.isEmpty() ? person.get().roles() : roles;
        return Result.ok(made(environment, name, carried, life));
    }

    private static Optional<Problem> refusal(
            EnvironmentName environment, Person person, List<PersonRole> roles, Duration life) {
        for (var role : roles) {
            if (!person.roles().contains(role)) {
                return Optional.of(
                        Problem.of(
                                AccessCode.ROLE_NOT_HELD,
                                person.name(),
                                role,
                                environment,
                                person.roles()));
            }
        }
        return life.compareTo(LONGEST) > 0
                ? Optional.of(
                        Problem.of(AccessCode.EXPIRY_TOO_FAR, life.toDays(), LONGEST.toDays()))
                : Optional.empty();
    }

    private Minted made(
            EnvironmentName environment, PersonName person, List<PersonRole> roles, Duration life) {
        var bytes = new byte[BYTES];
        random.nextBytes(bytes);
        var id = new byte[ID_BYTES];
        random.nextBytes(id);
        var shown =
                Secret.of(PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
        var now = clock.instant();
        var token =
                new Token(
                        new TokenId(HexFormat.of().formatHex(id)),
                        environment,
                        person,
                        roles,
                        now,
                        now.plus(life),
                        Optional.empty());
        tokens.add(token, TokenHash.of(shown));
        return new Minted(token, shown);
    }
}
