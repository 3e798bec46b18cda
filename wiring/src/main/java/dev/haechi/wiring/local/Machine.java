package dev.haechi.wiring.local;

import dev.haechi.access.Actor;
import dev.haechi.access.CurrentAccount;
import dev.haechi.access.Door;
import dev.haechi.access.audit.AuditLog;
import dev.haechi.access.environment.EnvironmentState;
import dev.haechi.access.environment.Environments;
import dev.haechi.access.secret.Secrets;
import dev.haechi.access.tls.Certificates;
import dev.haechi.access.token.TokenMint;
import dev.haechi.access.token.Tokens;
import dev.haechi.app.audit.AuditReading;
import dev.haechi.app.backup.Backup;
import dev.haechi.app.change.ApplyNow;
import dev.haechi.app.change.DriftNow;
import dev.haechi.app.change.FirstPlan;
import dev.haechi.app.change.PlanNow;
import dev.haechi.app.delivery.Deliveries;
import dev.haechi.app.delivery.Images;
import dev.haechi.app.deploy.Deploys;
import dev.haechi.app.deploy.Rollbacks;
import dev.haechi.app.deploy.RunWatch;
import dev.haechi.app.environment.AllEnvironments;
import dev.haechi.app.environment.Judging;
import dev.haechi.app.environment.Known;
import dev.haechi.app.environment.ProbeNow;
import dev.haechi.app.environment.Probing;
import dev.haechi.app.environment.Status;
import dev.haechi.app.environment.TakeDown;
import dev.haechi.app.gate.Gate;
import dev.haechi.app.gate.MachineGate;
import dev.haechi.app.gate.Patience;
import dev.haechi.app.logs.Logs;
import dev.haechi.app.probe.ProbeSome;
import dev.haechi.app.provisioning.Provisioning;
import dev.haechi.app.push.Approvals;
import dev.haechi.app.push.RunStart;
import dev.haechi.app.record.Records;
import dev.haechi.app.secret.SecretKeeping;
import dev.haechi.app.token.TokenKeeping;
import dev.haechi.app.up.BringUp;
import dev.haechi.app.worker.Handover;
import dev.haechi.cloud.local.LocalCloud;
import dev.haechi.cloud.local.LocalNamespaces;
import dev.haechi.cloud.local.probe.KernelProber;
import dev.haechi.containers.PodmanImages;
import dev.haechi.containers.PodmanReplicas;
import dev.haechi.delivery.notice.Outbox;
import dev.haechi.delivery.release.Releases;
import dev.haechi.delivery.rollout.ReplicaRuntime;
import dev.haechi.git.HostedRepositories;
import dev.haechi.model.id.EnvironmentName;
import dev.haechi.store.Database;
import dev.haechi.store.PostgresAuditLog;
import dev.haechi.store.PostgresEnvironments;
import dev.haechi.store.PostgresJournal;
import dev.haechi.store.PostgresLeases;
import dev.haechi.store.PostgresOutbox;
import dev.haechi.store.PostgresReleases;
import dev.haechi.store.PostgresRunQueue;
import dev.haechi.store.PostgresTokens;
import dev.haechi.store.SealedRows;
import dev.haechi.store.StoreFailure;
import dev.haechi.store.embedded.EmbeddedPostgres;
import dev.haechi.store.embedded.Sessions;
import dev.haechi.store.home.HomeFolder;
import dev.haechi.store.home.PrivateFile;
import dev.haechi.store.home.ServiceAccount;
import dev.haechi.store.seal.SealedSecrets;
import dev.haechi.store.tls.SealedCertificates;
import dev.haechi.text.Problem;
import dev.haechi.wiring.Clocks;
import dev.haechi.wiring.state.StateBackup;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;

/**
 * Haechi on this machine, built: every port with its adapter. Starts the embedded PostgreSQL when
 * it does not run. Whoever closes the last one while all environments are down stops it.
 */
public final class Machine implements AutoCloseable {
    /** Lasts as long as the kernel runs, as do the namespaces that it describes. */
    private static final Path KERNEL_LEDGER = Path.of("/run/haechi/local");

    private final Patience patience;
    private final HomeFolder home;
    private final Map<String, String> environment;
    private final Clock clock = Clock.systemUTC();
    private final SecureRandom random = new SecureRandom();
    private final Sessions sessions;
    private final EmbeddedPostgres postgres;
    private final Database database;
    private final PostgresRunQueue runs;
    private final Secrets secrets;
    private final LocalCloud cloud;
    private final HostedRepositories sources;
    private final ReplicaRuntime replicas;
    private final PodmanImages images;

    private Machine(
            HomeFolder home,
            Map<String, String> environment,
            Sessions sessions,
            EmbeddedPostgres postgres,
            Patience patience) {
        this.patience = patience;
        this.home = home;
        this.cloud = LocalCloud.keeping(KERNEL_LEDGER, home.path());
        this.environment = environment;
        this.sessions = sessions;
        this.postgres = postgres;
        this.database = new Database(postgres::address);
        this.runs = new PostgresRunQueue(database);
        this.secrets =
                new SealedSecrets(
                        new SealedRows(database), new PrivateFile(home.secrets().resolve("key")));
        this.sources = new HostedRepositories(home.repositories());
        this.replicas =
                new ReplicasByEnvironment(
                        name ->
                                new PodmanReplicas(
                                        home.path(),
                                        instance -> LocalNamespaces.of(name).path(instance)));
        this.images = new PodmanImages(home.path(), environment, clock);
    }

    /**
     * Builds it; starts the database when it does not run.
     *
     * @param environment variables of the process
     * @param patience with whoever changes an environment already
     */
    public static Machine open(Map<String, String> environment, Patience patience) {
        var home = HomeFolder.of(environment).prepare();
        var sessions = Sessions.begin(home);
        try {
            var postgres = new EmbeddedPostgres(home);
            postgres.start();
            return new Machine(home, environment, sessions, postgres, patience);
        } catch (RuntimeException e) {
            sessions.close();
            throw e;
        }
    }

    /** Why this account cannot make a local cloud; empty for root. */
    public static Optional<Problem> rootProblem() {
        return ServiceAccount.weAreRoot()
                ? Optional.empty()
                : Optional.of(
                        Problem.of(LocalCode.NEEDS_ROOT, System.getProperty("user.name", "?")));
    }

    /**
     * The plan of an environment of which nothing exists: needs neither root nor a database. Empty
     * when something of it exists.
     *
     * @param environment variables of the process
     */
    public static Optional<FirstPlan> firstPlan(
            Map<String, String> environment, EnvironmentName name) {
        var cloud = LocalCloud.keeping(KERNEL_LEDGER, HomeFolder.of(environment).path());
        return cloud.hasNothingOf(name)
                ? Optional.of(new FirstPlan(new Judging(Clocks.ofThisMachine()), cloud))
                : Optional.empty();
    }

    /** Whoever runs this process. */
    public Actor account() {
        return new Actor(new CurrentAccount(environment, Path.of("/")).find(), Door.COMMAND);
    }

    public HomeFolder home() {
        return home;
    }

    public Clock clock() {
        return clock;
    }

    public AuditLog audit() {
        return new PostgresAuditLog(database);
    }

    public Environments environments() {
        return new PostgresEnvironments(database);
    }

    public Tokens tokens() {
        return new PostgresTokens(database);
    }

    public Secrets secrets() {
        return secrets;
    }

    public Releases releases() {
        return new PostgresReleases(database);
    }

    public PostgresRunQueue runs() {
        return runs;
    }

    public Outbox outbox() {
        return new PostgresOutbox(database);
    }

    public HostedRepositories sources() {
        return sources;
    }

    public ReplicaRuntime replicas() {
        return replicas;
    }

    public LocalCloud cloud() {
        return cloud;
    }

    /** Of secrets to the unprivileged server, which has none before. */
    Handover handover() {
        var rows = SealedRows.ofServer(database);
        rows.clear();
        var key = new PrivateFile(home.server().resolve("key"));
        return new Handover(secrets, new SealedSecrets(rows, key));
    }

    public Certificates certificates() {
        return new PublishedAuthorities(
                new SealedCertificates(new KeptSecrets(secrets), clock, random),
                home.environments());
    }

    public Gate gate() {
        return new Gate(audit(), new PostgresLeases(database), clock, patience);
    }

    public Provisioning provisioning() {
        return new Provisioning(cloud, lease -> new PostgresJournal(database, lease));
    }

    private BuildFolders buildFolders() {
        return new BuildFolders(home.logs().resolve("builds"), home.path().resolve("builds"));
    }

    public Deliveries deliveries() {
        return new Deliveries(
                replicas,
                new Images(images, sources, buildFolders()),
                sources,
                releases(),
                secrets,
                certificates());
    }

    public Probing probing() {
        return new Probing(KernelProber::new, new SplittableRandom(random.nextLong()));
    }

    public BringUp bringUp() {
        return new BringUp(
                new Judging(clock),
                gate(),
                environments(),
                secrets,
                random,
                new HostLoopback(),
                provisioning(),
                deliveries(),
                probing(),
                takeDown());
    }

    public TakeDown takeDown() {
        return new TakeDown(
                gate(),
                environments(),
                replicas,
                images,
                cloud::clear,
                new DiskRemains(home.path()));
    }

    public ProbeNow probe() {
        return new ProbeNow(gate(), environments(), probing());
    }

    public AllEnvironments allEnvironments() {
        return new AllEnvironments(machineGate(), environments());
    }

    public ProbeSome probeSome() {
        return new ProbeSome(gate(), known(), probing());
    }

    public MachineGate machineGate() {
        return new MachineGate(audit(), clock);
    }

    public Known known() {
        return new Known(environments());
    }

    public PlanNow plan() {
        return new PlanNow(new Judging(clock), gate(), known(), provisioning());
    }

    public ApplyNow applying() {
        return new ApplyNow(
                new Judging(clock), gate(), environments(), new HostLoopback(), provisioning());
    }

    public DriftNow drift() {
        return new DriftNow(gate(), known(), provisioning(), replicas);
    }

    public Deploys deploys() {
        return new Deploys(gate(), known(), deliveries(), new RunStart(runs, outbox()));
    }

    public Approvals approvals() {
        return new Approvals(environments(), runs, gate());
    }

    public RunWatch runWatch() {
        return new RunWatch(new Records(environments(), runs, releases(), audit(), gate()), runs);
    }

    public Rollbacks rollbacks() {
        return new Rollbacks(gate(), known(), deliveries());
    }

    public Logs logs() {
        return new Logs(gate(), known(), replicas, buildFolders());
    }

    public SecretKeeping secretKeeping() {
        return new SecretKeeping(gate(), secrets);
    }

    public TokenKeeping tokenKeeping() {
        return new TokenKeeping(gate(), known(), tokens(), new TokenMint(tokens(), clock, random));
    }

    public AuditReading auditReading() {
        return new AuditReading(machineGate(), gate(), known(), audit());
    }

    public Backup backup() {
        return new Backup(machineGate(), gate(), environments(), new StateBackup(home, database));
    }

    public Status status() {
        return new Status(
                gate(), environments(), replicas, releases(), runs, new NamespaceSignals());
    }

    @Override
    public void close() {
        boolean idle = isIdle();
        runs.close();
        database.close();
        sessions.close(idle ? postgres::stop : () -> {});
    }

    /** Whether all environments are down; a database that does not tell is left as it is. */
    private boolean isIdle() {
        try {
            return environments().all().stream()
                    .allMatch(one -> one.state() == EnvironmentState.DOWN);
        } catch (StoreFailure _) {
            return false;
        }
    }
}
