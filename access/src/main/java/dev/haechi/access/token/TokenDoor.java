package dev.haechi.access.token;

import dev.haechi.access.AccessCode;
import dev.haechi.access.Actor;
import dev.haechi.access.Door;
import dev.haechi.access.Identity;
import dev.haechi.model.id.EnvironmentName;
import dev.haechi.text.Problem;
import dev.haechi.text.Result;
import dev.haechi.text.Secret;
import java.time.Clock;

/**
 * Tells who somebody is by a token that they show.
 *
 * @param tokens that are known
 * @param clock the time
 */
public record TokenDoor(Tokens tokens, Clock clock) {

    /**
     * Somebody with a valid token.
     *
     * @param actor who
     * @param environment the only one that the token is for
     */
    public record Admitted(Actor actor, EnvironmentName environment) {}

    /** Who showed the token at a door; a problem when it is unknown, expired or revoked. */
    public Result<Admitted> admit(Secret shown, Door door) {
        var token = tokens.find(TokenHash.of(shown));
        if (token.isEmpty()) {
            return Result.failed(Problem.of(AccessCode.TOKEN_UNKNOWN));
        }
        var refusal = token.get().refusal(clock.instant());
        if (refusal.isPresent()) {
            return Result.failed(refusal.get());
        }
        var holder =
                new Identity.TokenHolder(
                        token.get().person(), token.get().id(), token.get().roles());
        return Result.ok(new Admitted(new Actor(holder, door), token.get().environment()));
    }
}
