package dev.haechi.wiring.server;

import dev.haechi.access.token.TokenDoor;
import dev.haechi.app.gate.Gate;
import dev.haechi.app.gate.Patience;
import dev.haechi.app.listening.ServerPorts;
import dev.haechi.app.notice.Alerts;
import dev.haechi.app.notice.Telling;
import dev.haechi.app.push.Approvals;
import dev.haechi.app.push.Hooks;
import dev.haechi.app.push.Pushes;
import dev.haechi.app.record.Records;
import dev.haechi.delivery.source.GitGuard;
import dev.haechi.git.GitDoor;
import dev.haechi.git.HostedRepositories;
import dev.haechi.store.Database;
import dev.haechi.store.PostgresAuditLog;
import dev.haechi.store.PostgresEnvironments;
import dev.haechi.store.PostgresLeases;
import dev.haechi.store.PostgresOutbox;
import dev.haechi.store.PostgresReleases;
import dev.haechi.store.PostgresRunQueue;
import dev.haechi.store.PostgresSeenWebhooks;
import dev.haechi.store.PostgresTokens;
import dev.haechi.store.SealedRows;
import dev.haechi.store.embedded.ServerAccess;
import dev.haechi.store.home.HomeFolder;
import dev.haechi.store.home.PrivateFile;
import dev.haechi.store.seal.SealedSecrets;
import jakarta.servlet.http.HttpServlet;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.function.Consumer;

/**
 * The use cases behind the server's doors, on the database of a state folder. All that it needs of
 * the folder is its own part of it, and the repositories: it runs without any right beyond these.
 *
 * @param tokens who somebody is
 * @param ports to listen on
 * @param folder of its own
 * @param repositories root of the hosted ones
 * @param database to be closed at the end
 */
public record ServerParts(
        TokenDoor tokens,
        Pushes pushes,
        Approvals approvals,
        Hooks hooks,
        Alerts alerts,
        Records records,
        Telling telling,
        ServerPorts ports,
        Path folder,
        Path repositories,
        Database database)
        implements AutoCloseable {

    /**
     * Opens its part of the state folder; whoever keeps the folder has started the database.
     *
     * @param environment of the process, which names the state folder
     * @param pace of messages to channels
     * @param aloud is told what no channel could be told
     */
    public static ServerParts open(
            Map<String, String> environment, Telling.Pace pace, Consumer<String> aloud) {
        var clock = Clock.systemUTC();
        var home = HomeFolder.of(environment);
        var database = new Database(new ServerAccess(home)::address);
        var environments = new PostgresEnvironments(database);
        var audit = new PostgresAuditLog(database);
        var gate = new Gate(audit, new PostgresLeases(database), clock, Patience.none());
        var queue = new PostgresRunQueue(database);
        var outbox = new PostgresOutbox(database);
        var secrets =
                new SealedSecrets(
                        SealedRows.ofServer(database),
                        new PrivateFile(home.server().resolve("key")));
        var pushes = new Pushes(environments, queue, outbox, gate);
        var sources = new HostedRepositories(home.repositories());
        var seen = new PostgresSeenWebhooks(database);
        return new ServerParts(
                new TokenDoor(new PostgresTokens(database), clock),
                pushes,
                new Approvals(environments, queue, gate),
                new Hooks(environments, secrets, seen, sources, pushes),
                new Alerts(secrets, outbox),
                new Records(environments, queue, new PostgresReleases(database), audit, gate),
                new Telling(environments, secrets, outbox, gate, pace, aloud),
                new ServerPorts(environments),
                home.server(),
                home.repositories(),
                database);
    }

    /** Git over HTTP, for whoever the guard lets in. */
    public HttpServlet git(GitGuard guard) {
        return new GitDoor(repositories, guard).servlet();
    }

    @Override
    public void close() {
        database.close();
    }
}
