package dev.haechi.store;

import dev.haechi.access.TokenId;
import dev.haechi.access.token.Token;
import dev.haechi.access.token.TokenHash;
import dev.haechi.access.token.Tokens;
import dev.haechi.model.governance.PersonRole;
import dev.haechi.model.id.EnvironmentName;
import dev.haechi.model.id.PersonName;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Tokens as rows, by the hash of each. */
public final class PostgresTokens implements Tokens {
    private final Database database;

    public PostgresTokens(Database database) {
        this.database = database;
    }

    @Override
    public void add(Token token, TokenHash hash) {
        database.transact(
                connection ->
                        Sql.update(
                                connection,
                                "INSERT INTO token (id, environment, person, roles, hash,"
                                        + " created_at, expires_at) VALUES (?, ?, ?, ?, ?, ?, ?)",
                                token.id(),
                                token.environment(),
                                token.person(),
                                token.roles(),
                                hash.hex(),
                                token.created(),
                                token.expires()));
    }

    @Override
    public Optional<Token> find(TokenHash hash) {
        return database.transact(
                connection ->
                        Sql.first(
                                connection,
                                PostgresTokens::token,
                                "SELECT * FROM token WHERE hash = ?",
                                hash.hex()));
    }

    @Override
    public List<Token> list(EnvironmentName environment) {
        return database.transact(
                connection ->
                        Sql.list(
                                connection,
                                PostgresTokens::token,
                                "SELECT * FROM token WHERE environment = ? ORDER BY created_at, id",
                                environment));
    }

    @Override
    public boolean revoke(EnvironmentName environment, TokenId id, Instant at) {
        return database.transact(
                        connection ->
                                Sql.update(
                                        connection,
                                        "UPDATE token SET revoked_at = coalesce(revoked_at, ?)"
                                                + " WHERE environment = ? AND id = ?",
                                        at,
                                        environment,
                                        id))
                > 0;
    }

    private static Token token(ResultSet row) throws SQLException {
        return new Token(
                new TokenId(row.getString("id")),
                EnvironmentName.of(row.getString("environment")),
                PersonName.of(row.getString("person")),
                Sql.texts(row, "roles").stream().map(PersonRole::valueOf).toList(),
                Sql.instant(row, "created_at"),
                Sql.instant(row, "expires_at"),
                Sql.optionalInstant(row, "revoked_at"));
    }
}
