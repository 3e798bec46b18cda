package dev.haechi.wiring.server;

import dev.haechi.access.secret.Secrets;
import dev.haechi.app.gate.Gate;
import dev.haechi.app.gate.Patience;
import dev.haechi.app.push.Approvals;
import dev.haechi.app.push.Hooks;
import dev.haechi.app.push.Pushes;
import dev.haechi.delivery.notice.Outbox;
import dev.haechi.git.HostedRepositories;
import dev.haechi.store.PostgresAuditLog;
import dev.haechi.store.PostgresEnvironments;
import dev.haechi.store.PostgresLeases;
import dev.haechi.store.PostgresOutbox;
import dev.haechi.store.PostgresRunQueue;
import dev.haechi.store.PostgresSeenWebhooks;
import dev.haechi.store.SealedRows;
import dev.haechi.store.home.PrivateFile;
import dev.haechi.store.seal.SealedSecrets;
import dev.haechi.store.testing.TestPostgres;
import dev.haechi.wiring.testing.KnownBank;
import java.time.Clock;

/** The use cases on the database of the tests. */
final class UseCases {
    static final PostgresEnvironments ENVIRONMENTS = new PostgresEnvironments(KnownBank.database());
    static final PostgresAuditLog AUDIT = new PostgresAuditLog(KnownBank.database());
    static final Gate GATE =
            new Gate(
                    AUDIT,
                    new PostgresLeases(KnownBank.database()),
                    Clock.systemUTC(),
                    Patience.none());
    static final PostgresRunQueue QUEUE = new PostgresRunQueue(KnownBank.database());
    static final Outbox OUTBOX = new PostgresOutbox(KnownBank.database());
    static final Secrets SECRETS =
            new SealedSecrets(
                    new SealedRows(KnownBank.database()),
                    new PrivateFile(TestPostgres.home().secrets().resolve("key")));

    private UseCases() {}

    static Pushes pushes() {
        return new Pushes(ENVIRONMENTS, QUEUE, OUTBOX, GATE);
    }

    static Approvals approvals() {
        return new Approvals(ENVIRONMENTS, QUEUE, GATE);
    }

    static Hooks hooks() {
        return new Hooks(
                ENVIRONMENTS,
                SECRETS,
                new PostgresSeenWebhooks(KnownBank.database()),
                new HostedRepositories(TestPostgres.home().repositories()),
                pushes());
    }
}
