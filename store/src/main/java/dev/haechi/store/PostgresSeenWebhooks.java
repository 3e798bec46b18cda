package dev.haechi.store;

import dev.haechi.delivery.webhook.SeenWebhooks;
import dev.haechi.model.id.EnvironmentName;

/** Messages that were taken, as rows. */
public final class PostgresSeenWebhooks implements SeenWebhooks {
    private final Database database;

    public PostgresSeenWebhooks(Database database) {
        this.database = database;
    }

    @Override
    public boolean first(EnvironmentName environment, String fingerprint) {
        return database.transact(
                        connection ->
                                Sql.update(
                                        connection,
                                        "INSERT INTO delivery_seen (environment, id) VALUES (?, ?)"
                                                + " ON CONFLICT DO NOTHING",
                                        environment,
                                        fingerprint))
                > 0;
    }

    @Override
    public void forget(EnvironmentName environment, String fingerprint) {
        database.transact(
                connection ->
                        Sql.update(
                                connection,
                                "DELETE FROM delivery_seen WHERE environment = ? AND id = ?",
                                environment,
                                fingerprint));
    }
}
