package dev.haechi.wiring.testing;

import dev.haechi.access.tls.Certificates;
import dev.haechi.access.tls.ServerCertificate;
import dev.haechi.app.delivery.BuildLogs;
import dev.haechi.app.delivery.Deliveries;
import dev.haechi.app.delivery.Images;
import dev.haechi.app.gate.Gate;
import dev.haechi.app.gate.Patience;
import dev.haechi.app.worker.RunWorker;
import dev.haechi.delivery.CommitId;
import dev.haechi.delivery.image.BuildRequest;
import dev.haechi.delivery.image.Image;
import dev.haechi.delivery.image.ImageBuilder;
import dev.haechi.delivery.rollout.InMemoryReplicaRuntime;
import dev.haechi.git.HostedRepositories;
import dev.haechi.model.id.EnvironmentName;
import dev.haechi.model.id.SecretName;
import dev.haechi.model.id.ServiceName;
import dev.haechi.store.Database;
import dev.haechi.store.PostgresAuditLog;
import dev.haechi.store.PostgresEnvironments;
import dev.haechi.store.PostgresLeases;
import dev.haechi.store.PostgresOutbox;
import dev.haechi.store.PostgresReleases;
import dev.haechi.store.PostgresRunQueue;
import dev.haechi.store.SealedRows;
import dev.haechi.store.embedded.EmbeddedPostgres;
import dev.haechi.store.home.HomeFolder;
import dev.haechi.store.home.PrivateFile;
import dev.haechi.store.seal.SealedSecrets;
import dev.haechi.text.Result;
import dev.haechi.text.Secret;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;

/**
 * A worker as a process of its own, with the real queue and nothing that runs: says on its output
 * when it begins to build, when it has delivered, and each time that there was nothing to claim.
 */
public final class LoneWorker {
    /** So long its claim lives without a heartbeat. */
    public static final Duration CLAIM_LIFE = Duration.ofSeconds(2);

    private LoneWorker() {}

    /** Takes the state folder, and {@code hang} for one that never finishes a build. */
    public static void main(String[] arguments) {
        var home = new HomeFolder(Path.of(arguments[0]));
        boolean hangs = arguments[1].equals("hang");
        var database = new Database(new EmbeddedPostgres(home)::address);
        var queue = new PostgresRunQueue(database);
        var worker =
                new RunWorker(
                        "worker " + ProcessHandle.current().pid(),
                        queue,
                        new PostgresEnvironments(database),
                        new Gate(
                                new PostgresAuditLog(database),
                                new PostgresLeases(database),
                                Clock.systemUTC(),
                                Patience.silent(Duration.ofMinutes(1))),
                        deliveries(home, database, hangs),
                        new PostgresOutbox(database),
                        CLAIM_LIFE);
        while (true) {
            if (worker.once()) {
                System.out.println("delivered");
            } else {
                System.out.println("waiting");
                queue.awaitWork(Duration.ofMillis(500));
            }
        }
    }

    private static Deliveries deliveries(HomeFolder home, Database database, boolean hangs) {
        var sources = new HostedRepositories(home.repositories());
        return new Deliveries(
                new InMemoryReplicaRuntime(),
                new Images(new Builder(hangs), sources, new Folders(home.path())),
                sources,
                new PostgresReleases(database),
                new SealedSecrets(
                        new SealedRows(database), new PrivateFile(home.secrets().resolve("key"))),
                new NoCertificates());
    }

    private record Builder(boolean hangs) implements ImageBuilder {
        @Override
        public Result<Image> build(BuildRequest request, Consumer<String> log) {
            System.out.println("building");
            if (hangs) {
                try {
                    new CountDownLatch(1).await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            }
            return Result.ok(
                    new Image("web:" + request.commit().brief(), "sha256:" + "1".repeat(64)));
        }

        @Override
        public Result<Image> obtain(String reference, Duration deadline, Consumer<String> log) {
            throw new IllegalStateException("everything is built here");
        }

        @Override
        public void rest(EnvironmentName environment) {
            throw new IllegalStateException("nothing is taken down here");
        }
    }

    private record Folders(Path parent) implements BuildLogs {
        @Override
        public Log open(EnvironmentName environment, ServiceName service, CommitId commit) {
            return new Log() {
                @Override
                public void line(String text) {}

                @Override
                public void close() {}
            };
        }

        @Override
        public Optional<Kept> find(
                EnvironmentName environment, ServiceName service, String commit) {
            return Optional.empty();
        }

        @Override
        public Path folder(EnvironmentName environment, ServiceName service, CommitId commit) {
            return parent.resolve("files-" + ProcessHandle.current().pid());
        }

        @Override
        public void discard(Path folder) {}
    }

    private record NoCertificates() implements Certificates {
        @Override
        public ServerCertificate forHosts(EnvironmentName environment, List<String> hosts) {
            throw new IllegalStateException("there is no edge here");
        }

        @Override
        public Result<ServerCertificate> read(SecretName name, Secret pem, List<String> hosts) {
            throw new UnsupportedOperationException("no edge in these tests");
        }

        @Override
        public String authorityPem(EnvironmentName environment) {
            throw new IllegalStateException("there is no edge here");
        }
    }
}
