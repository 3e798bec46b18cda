package dev.haechi.access.token;

import dev.haechi.access.TokenId;
import dev.haechi.model.id.EnvironmentName;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Where tokens are kept, by the hash of each. Safe for several threads and processes. */
public interface Tokens {

    /** Keeps a new token. */
    void add(Token token, TokenHash hash);

    /** The token of a hash, expired and revoked ones too; empty when there never was one. */
    Optional<Token> find(TokenHash hash);

    /** All of an environment, in the order of their making. */
    List<Token> list(EnvironmentName environment);

    /**
     * Makes a token open nothing from a time on; a second time changes nothing.
     *
     * @return whether there is such a token in that environment
     */
    boolean revoke(EnvironmentName environment, TokenId id, Instant at);
}
