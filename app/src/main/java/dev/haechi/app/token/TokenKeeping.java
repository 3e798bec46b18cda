package dev.haechi.app.token;

import dev.haechi.access.Actor;
import dev.haechi.access.Permission;
import dev.haechi.access.TokenId;
import dev.haechi.access.environment.EnvironmentRecord;
import dev.haechi.access.token.Token;
import dev.haechi.access.token.TokenMint;
import dev.haechi.access.token.Tokens;
import dev.haechi.app.environment.Known;
import dev.haechi.app.gate.Gate;
import dev.haechi.app.gate.Undertaking;
import dev.haechi.model.governance.PersonRole;
import dev.haechi.model.id.EnvironmentName;
import dev.haechi.model.id.PersonName;
import dev.haechi.text.Problem;
import dev.haechi.text.Result;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Function;

/**
 * Gives, lists and revokes tokens for people of the blueprint in force.
 *
 * @param gate permission and record
 * @param known environments of this machine
 * @param tokens where their hashes are kept
 * @param mint makes them
 */
public record TokenKeeping(Gate gate, Known known, Tokens tokens, TokenMint mint) {

    /**
     * Makes a token for a person.
     *
     * @param roles that it shall carry; none means all of the person's
     * @return the token as it is shown this once
     */
    public Result<TokenMint.Minted> create(
            Actor actor,
            EnvironmentName environment,
            PersonName person,
            List<PersonRole> roles,
            Duration life) {
        var facts = new LinkedHashMap<String, String>();
        facts.put("person", person.value());
        return write(
                actor,
                environment,
                "token.create",
                facts,
                record -> {
                    var minted = mint.mint(environment, record.people(), person, roles, life);
                    if (minted instanceof Result.Ok<TokenMint.Minted>(var made)) {
                        facts.put("token", made.token().id().value());
                        facts.put("roles", made.token().roles().toString());
                        facts.put("expires", made.token().expires().toString());
                    }
                    return minted;
                });
    }

    /** All tokens of an environment. */
    public Result<TokensAnswer> list(Actor actor, EnvironmentName environment) {
        return known.find(environment)
                .then(
                        record ->
                                gate.look(
                                        actor,
                                        record.authority(),
                                        new Undertaking(
                                                environment, Permission.ADMIN_TOKENS, "token.list"),
                                        () -> Result.ok(listed(environment))));
    }

    private TokensAnswer listed(EnvironmentName environment) {
        var now = mint.clock().instant();
        return new TokensAnswer(
                environment.value(),
                tokens.list(environment).stream()
                        .map(token -> TokensAnswer.Listed.of(token, now))
                        .toList());
    }

    /**
     * Makes a token open nothing from now on; a second time changes nothing.
     *
     * @param text its id as a person wrote it
     */
    public Result<TokensAnswer.Listed> revoke(
            Actor actor, EnvironmentName environment, String text) {
        var facts = new LinkedHashMap<String, String>();
        facts.put("token", text);
        return write(
                actor,
                environment,
                "token.revoke",
                facts,
                _ ->
                        find(environment, text)
                                .map(token -> Result.ok(revoked(environment, token)))
                                .orElseGet(
                                        () ->
                                                Result.failed(
                                                        Problem.of(
                                                                TokenCode.UNKNOWN,
                                                                text,
                                                                environment))));
    }

    private Optional<TokenId> find(EnvironmentName environment, String text) {
        return tokens.list(environment).stream()
                .map(Token::id)
                .filter(id -> id.value().equals(text))
                .findFirst();
    }

    private TokensAnswer.Listed revoked(EnvironmentName environment, TokenId id) {
        var now = mint.clock().instant();
        tokens.revoke(environment, id, now);
        return tokens.list(environment).stream()
                .filter(token -> token.id().equals(id))
                .map(token -> TokensAnswer.Listed.of(token, now))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("token " + id + " is gone"));
    }

    private <T> Result<T> write(
            Actor actor,
            EnvironmentName environment,
            String action,
            SequencedMap<String, String> facts,
            Function<EnvironmentRecord, Result<T>> body) {
        return known.find(environment)
                .then(
                        record ->
                                gate.write(
                                        actor,
                                        record.authority(),
                                        new Undertaking(
                                                environment, Permission.ADMIN_TOKENS, action),
                                        facts,
                                        () -> body.apply(record)));
    }
}
