package dev.haechi.app.token;

import dev.haechi.access.token.Token;
import java.time.Instant;
import java.util.List;

/**
 * The tokens of an environment, in the order of their making; never the tokens themselves.
 *
 * @param tokens those that open nothing any more too
 */
public record TokensAnswer(String environment, List<Listed> tokens) {
    public TokensAnswer {
        tokens = List.copyOf(tokens);
    }

    /** Whether a token opens doors. */
    public enum State {
        VALID,
        EXPIRED,
        REVOKED
    }

    /**
     * One token.
     *
     * @param id to revoke it by
     * @param roles that it carries
     * @param expires from when on it opens nothing
     */
    public record Listed(
            String id,
            String person,
            List<String> roles,
            String created,
            String expires,
            State state) {
        public Listed {
            roles = List.copyOf(roles);
        }

        static Listed of(Token token, Instant now) {
            return new Listed(
                    token.id().value(),
                    token.person().value(),
                    token.roles().stream().map(Enum::name).toList(),
                    token.created().toString(),
                    token.expires().toString(),
                    state(token, now));
        }

        private static State state(Token token, Instant now) {
            if (token.revoked().isPresent()) {
                return State.REVOKED;
            }
            return now.isBefore(token.expires()) ? State.VALID : State.EXPIRED;
        }
    }
}
