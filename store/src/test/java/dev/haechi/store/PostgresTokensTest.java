package dev.haechi.store;

import dev.haechi.access.testing.TokensContract;
import dev.haechi.access.token.Tokens;
import dev.haechi.model.id.EnvironmentName;
import dev.haechi.store.testing.TestPostgres;

class PostgresTokensTest extends TokensContract {
    @Override
    protected Tokens tokens() {
        return new PostgresTokens(TestPostgres.database());
    }

    @Override
    protected EnvironmentName fresh() {
        return TestPostgres.fresh();
    }
}
