package dev.haechi.server;

import dev.haechi.access.Actor;
import dev.haechi.access.Door;
import dev.haechi.access.Identity;
import dev.haechi.access.token.TokenDoor;
import dev.haechi.model.id.EnvironmentName;
import dev.haechi.text.Problem;
import dev.haechi.text.Result;
import org.springframework.security.core.context.SecurityContextHolder;

/** Who makes a request. */
sealed interface Caller {
    /** Somebody with a token, for its environment alone. */
    record Token(TokenDoor.Admitted admitted) implements Caller {}

    /** An account of this machine, through the socket. */
    record Local(Identity.Account account) implements Caller {}

    /** Who makes the request that this thread serves; the filter has let nobody else in. */
    static Caller current() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication != null && authentication.getPrincipal() instanceof Caller caller) {
            return caller;
        }
        throw new IllegalStateException("a request came in that nobody answers for");
    }

    /** The actor in an environment; a problem when the token is for another one. */
    default Result<Actor> in(EnvironmentName environment) {
        return switch (this) {
            case Local(var account) -> Result.ok(new Actor(account, Door.SOCKET));
            case Token(var admitted) when admitted.environment().equals(environment) ->
                    Result.ok(admitted.actor());
            case Token(var admitted) ->
                    Result.failed(
                            Problem.of(
                                    ServerCode.NOT_FOR_THIS_ENVIRONMENT,
                                    admitted.environment(),
                                    environment));
        };
    }
}
