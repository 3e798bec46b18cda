package dev.haechi.wiring.verbs;

import dev.haechi.access.Actor;
import dev.haechi.access.Door;
import dev.haechi.access.Identity;
import dev.haechi.access.lease.Lease;
import dev.haechi.access.secret.Secrets;
import dev.haechi.access.tls.Certificates;
import dev.haechi.access.tls.ServerCertificate;
import dev.haechi.app.change.ApplyNow;
import dev.haechi.app.change.DriftNow;
import dev.haechi.app.change.PlanNow;
import dev.haechi.app.delivery.BuildLogs;
import dev.haechi.app.delivery.Deliveries;
import dev.haechi.app.delivery.Images;
import dev.haechi.app.deploy.Deploys;
import dev.haechi.app.deploy.Rollbacks;
import dev.haechi.app.environment.Judging;
import dev.haechi.app.environment.Known;
import dev.haechi.app.gate.Gate;
import dev.haechi.app.gate.MachineGate;
import dev.haechi.app.gate.Patience;
import dev.haechi.app.provisioning.Provisioning;
import dev.haechi.app.push.RunStart;
import dev.haechi.delivery.CommitId;
import dev.haechi.delivery.image.BuildRequest;
import dev.haechi.delivery.image.Image;
import dev.haechi.delivery.image.ImageBuilder;
import dev.haechi.delivery.rollout.InMemoryReplicaRuntime;
import dev.haechi.git.HostedRepositories;
import dev.haechi.model.id.EnvironmentName;
import dev.haechi.model.id.SecretName;
import dev.haechi.model.id.ServiceName;
import dev.haechi.provision.memory.InMemoryCloud;
import dev.haechi.store.Database;
import dev.haechi.store.PostgresAuditLog;
import dev.haechi.store.PostgresEnvironments;
import dev.haechi.store.PostgresJournal;
import dev.haechi.store.PostgresLeases;
import dev.haechi.store.PostgresOutbox;
import dev.haechi.store.PostgresReleases;
import dev.haechi.store.PostgresRunQueue;
import dev.haechi.store.SealedRows;
import dev.haechi.store.home.PrivateFile;
import dev.haechi.store.seal.SealedSecrets;
import dev.haechi.store.testing.TestPostgres;
import dev.haechi.text.Problem;
import dev.haechi.text.Result;
import dev.haechi.text.Secret;
import dev.haechi.wiring.testing.KnownBank;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** The use cases on the database of the tests, with a cloud and replicas in memory. */
final class Verbs {
    static final Database DATABASE = KnownBank.database();
    static final PostgresEnvironments ENVIRONMENTS = new PostgresEnvironments(DATABASE);
    static final PostgresAuditLog AUDIT = new PostgresAuditLog(DATABASE);
    static final PostgresReleases RELEASES = new PostgresReleases(DATABASE);
    static final PostgresRunQueue QUEUE = new PostgresRunQueue(DATABASE);
    static final Clock CLOCK = Clock.systemUTC();
    static final Gate GATE = new Gate(AUDIT, new PostgresLeases(DATABASE), CLOCK, Patience.none());
    static final MachineGate MACHINE = new MachineGate(AUDIT, CLOCK);
    static final Known KNOWN = new Known(ENVIRONMENTS);
    static final Secrets SECRETS =
            new SealedSecrets(
                    new SealedRows(DATABASE),
                    new PrivateFile(TestPostgres.home().secrets().resolve("key")));

    /** An account of the machine that nobody of a blueprint has. */
    static final Actor OPERATOR =
            new Actor(new Identity.Account(Optional.of("ops"), "root"), Door.COMMAND);

    final InMemoryCloud cloud = new InMemoryCloud();
    final InMemoryReplicaRuntime runtime = new InMemoryReplicaRuntime();

    Provisioning provisioning() {
        return new Provisioning(cloud, (Lease lease) -> new PostgresJournal(DATABASE, lease));
    }

    PlanNow plan() {
        return new PlanNow(new Judging(CLOCK), GATE, KNOWN, provisioning());
    }

    ApplyNow applying() {
        return new ApplyNow(new Judging(CLOCK), GATE, ENVIRONMENTS, _ -> true, provisioning());
    }

    DriftNow drift() {
        return new DriftNow(GATE, KNOWN, provisioning(), runtime);
    }

    Deliveries deliveries() {
        var sources = new HostedRepositories(TestPostgres.home().repositories());
        return new Deliveries(
                runtime,
                new Images(new NumberedImages(), sources, new NoLogs()),
                sources,
                RELEASES,
                SECRETS,
                new NoCertificates());
    }

    Deploys deploys() {
        return new Deploys(
                GATE, KNOWN, deliveries(), new RunStart(QUEUE, new PostgresOutbox(DATABASE)));
    }

    Rollbacks rollbacks() {
        return new Rollbacks(GATE, KNOWN, deliveries());
    }

    static BuildLogs noLogs() {
        return new NoLogs();
    }

    static List<Object> codes(Result<?> result) {
        return result.problems().stream().<Object>map(Problem::code).toList();
    }

    /** The image of a commit. */
    static Image image(CommitId commit) {
        return new Image("web:" + commit.brief(), "sha256:" + commit.hex() + "0".repeat(24));
    }

    /** Builds nothing: an image is as good as its commit. */
    private record NumberedImages() implements ImageBuilder {
        @Override
        public Result<Image> build(BuildRequest request, Consumer<String> log) {
            return Result.ok(image(request.commit()));
        }

        @Override
        public Result<Image> obtain(String reference, Duration deadline, Consumer<String> log) {
            return Result.ok(new Image(reference, "sha256:" + "a".repeat(64)));
        }

        @Override
        public void rest(EnvironmentName environment) {
            // nothing is mounted
        }
    }

    private record NoLogs() implements BuildLogs {
        @Override
        public Log open(EnvironmentName environment, ServiceName service, CommitId commit) {
            return new Log() {
                @Override
                public void line(String text) {
                    // nobody reads it
                }

                @Override
                public void close() {
                    // nothing is open
                }
            };
        }

        @Override
        public Optional<Kept> find(
                EnvironmentName environment, ServiceName service, String commit) {
            return Optional.empty();
        }

        @Override
        public Path folder(EnvironmentName environment, ServiceName service, CommitId commit) {
            return TestPostgres.home()
                    .path()
                    .resolve("build-" + environment + "-" + commit + "-" + System.nanoTime());
        }

        @Override
        public void discard(Path folder) {
            // goes with the folder of the test database
        }
    }

    private record NoCertificates() implements Certificates {
        @Override
        public ServerCertificate forHosts(EnvironmentName environment, List<String> hosts) {
            throw new UnsupportedOperationException("no edge in these tests");
        }

        @Override
        public Result<ServerCertificate> read(SecretName name, Secret pem, List<String> hosts) {
            throw new UnsupportedOperationException("no edge in these tests");
        }

        @Override
        public String authorityPem(EnvironmentName environment) {
            throw new UnsupportedOperationException("no edge in these tests");
        }
    }
}
