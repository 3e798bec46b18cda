package dev.haechi.wiring.testing;

import dev.haechi.access.Actor;
import dev.haechi.access.Door;
import dev.haechi.access.Identity;
import dev.haechi.access.TokenId;
import dev.haechi.access.environment.EnvironmentRecord;
import dev.haechi.access.environment.EnvironmentState;
import dev.haechi.access.lease.Leases;
import dev.haechi.access.secret.Secrets;
import dev.haechi.access.token.Token;
import dev.haechi.access.token.TokenHash;
import dev.haechi.app.environment.Intended;
import dev.haechi.delivery.CommitId;
import dev.haechi.git.HostedRepositories;
import dev.haechi.git.testing.GitCli;
import dev.haechi.model.governance.Person;
import dev.haechi.model.id.EnvironmentName;
import dev.haechi.model.id.PersonName;
import dev.haechi.model.id.SecretName;
import dev.haechi.model.id.ServiceName;
import dev.haechi.model.workload.ImageSource;
import dev.haechi.store.Database;
import dev.haechi.store.PostgresEnvironments;
import dev.haechi.store.PostgresLeases;
import dev.haechi.store.PostgresTokens;
import dev.haechi.store.testing.TestPostgres;
import dev.haechi.text.Secret;
import dev.haechi.text.Source;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A bank that the database of the tests knows, with a service {@code web} that is built from the
 * branch {@code main} of a repository, and three people: kim develops, lee approves and operates,
 * park audits.
 *
 * @param name of the environment
 * @param source the repository that the service is built from
 */
public record KnownBank(EnvironmentName name, GitCli source) {
    public static final ServiceName WEB = ServiceName.of("web");

    /** Where a server listens for all of them. */
    public static final int SERVER_DOOR = freePort();

    /** No two banks have the same doors; nobody listens there. */
    private static final AtomicInteger DOORS = new AtomicInteger(20_001);

    private static final AtomicLong TOKENS = new AtomicLong();

    /** A port of loopback that nobody listens on. */
    public static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A new one. */
    public static KnownBank dev(Path folder) throws IOException {
        return of("dev", folder);
    }

    /** A new one where a push alone puts nothing into service. */
    public static KnownBank prod(Path folder) throws IOException {
        return of("prod", folder);
    }

    private static KnownBank of(String environmentClass, Path folder) throws IOException {
        var name = TestPostgres.fresh();
        var source = GitCli.init(folder.resolve(name + "/web"));
        source.commit("Dockerfile", "FROM haechi/base\n");
        var intended =
                Intended.of(
                                new Source("haechi.yaml", blueprint(name, environmentClass)),
                                folder.resolve(name + "/haechi.yaml"))
                        .orThrow();
        var leases = new PostgresLeases(database());
        var lease =
                ((Leases.Answer.Granted) leases.acquire(name, "test", Duration.ofMinutes(1)))
                        .lease();
        new PostgresEnvironments(database()).put(lease, intended.record(EnvironmentState.UP));
        leases.release(lease);
        var bank = new KnownBank(name, source);
        bank.follow();
        return bank;
    }

    /** The database of all of them. */
    public static Database database() {
        return TestPostgres.database();
    }

    private static String blueprint(EnvironmentName name, String environmentClass) {
        return """
        apiVersion: haechi.dev/v1
        kind: Blueprint
        metadata: { name: %s }
        spec:
          environment: %s
          cloud: { provider: local, doors: { http: %d, https: %d, server: %d } }
          services:
            - name: web
              zone: APP
              source: { git: "./web", branch: main }
              port: 8080
              health: /healthz
          alerts: [{ slack: { webhook: { secret: slack-webhook } } }]
          people:
            - { name: kim, roles: [developer] }
            - { name: lee, roles: [approver, operator] }
            - { name: park, roles: [auditor] }
        """
                .formatted(
                        name,
                        environmentClass,
                        DOORS.getAndIncrement(),
                        DOORS.getAndIncrement(),
                        SERVER_DOOR);
    }

    /** What is written down about it. */
    public EnvironmentRecord record() {
        return new PostgresEnvironments(database()).find(name).orElseThrow();
    }

    /** Takes the source over into the hosted repository; its newest commit. */
    public CommitId follow() {
        return new HostedRepositories(TestPostgres.home().repositories())
                .follow(
                        name,
                        WEB,
                        new ImageSource.Built("web", "main", "Dockerfile", Optional.empty()),
                        Intended.of(record()).orThrow().setting().base(),
                        Optional.empty())
                .orThrow();
    }

    /** Sets a secret of it. */
    public void secret(Secrets secrets, String secret, String value) {
        secrets.set(name, SecretName.of(secret), Secret.of(value));
    }

    /** A person who came in by a token. */
    public Actor actor(String person) {
        return new Actor(
                new Identity.TokenHolder(
                        PersonName.of(person), new TokenId("0".repeat(12)), person(person).roles()),
                Door.API);
    }

    /** A token of a person that is valid for a time from now on; expired when that is over. */
    public Secret token(String person, Duration life) {
        long number = TOKENS.incrementAndGet();
        var shown = Secret.of("haechi_test-" + name + "-" + number);
        var expires = Instant.now().plus(life);
        new PostgresTokens(database())
                .add(
                        new Token(
                                new TokenId(HexFormat.of().toHexDigits(number, 12)),
                                name,
                                PersonName.of(person),
                                person(person).roles(),
                                expires.minus(Duration.ofDays(1)),
                                expires,
                                Optional.empty()),
                        TokenHash.of(shown));
        return shown;
    }

    private Person person(String name) {
        return record().people().stream()
                .filter(one -> one.name().value().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
