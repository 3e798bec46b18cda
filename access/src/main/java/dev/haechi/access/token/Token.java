package dev.haechi.access.token;

import dev.haechi.access.AccessCode;
import dev.haechi.access.TokenId;
import dev.haechi.model.governance.PersonRole;
import dev.haechi.model.id.EnvironmentName;
import dev.haechi.model.id.PersonName;
import dev.haechi.text.Problem;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What is known of a token; the token itself is known to its holder alone.
 *
 * @param id to list and revoke it by
 * @param environment where it opens doors
 * @param person whom it names
 * @param roles of the person that it carries; at least one
 * @param created when
 * @param expires from when on it opens nothing
 * @param revoked since when it opens nothing, if somebody revoked it
 */
public record Token(
        TokenId id,
        EnvironmentName environment,
        PersonName person,
        List<PersonRole> roles,
        Instant created,
        Instant expires,
        Optional<Instant> revoked) {
    public Token {
        roles = List.copyOf(roles);
        if (roles.isEmpty()) {
            throw new IllegalArgumentException("token " + id + " carries no role");
        }
        if (!expires.isAfter(created)) {
            throw new IllegalArgumentException("token " + id + " expires before it is made");
        }
    }

    /** Why it opens nothing at this time; empty when it does. */
    public Optional<Problem> refusal(Instant now) {
        if (revoked.isPresent()) {
            return Optional.of(Problem.of(AccessCode.TOKEN_REVOKED, id, person, revoked.get()));
        }
        return now.isBefore(expires)
                ? Optional.empty()
                : Optional.of(Problem.of(AccessCode.TOKEN_EXPIRED, id, person, expires));
    }
}
