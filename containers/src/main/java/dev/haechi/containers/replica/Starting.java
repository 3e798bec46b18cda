package dev.haechi.containers.replica;

import static dev.haechi.containers.engine.ContainersCode.FILES_REFUSED;
import static dev.haechi.containers.engine.ContainersCode.REPLICA_ENDED;
import static dev.haechi.containers.engine.ContainersCode.REPLICA_UNHEALTHY;
import static dev.haechi.containers.engine.ContainersCode.SLOT_MISSING;
import static dev.haechi.containers.engine.ContainersCode.START_FAILED;

import dev.haechi.containers.engine.EngineUnavailable;
import dev.haechi.containers.engine.Identity;
import dev.haechi.containers.engine.Names;
import dev.haechi.containers.engine.Podman;
import dev.haechi.containers.engine.ProcessorShare;
import dev.haechi.containers.engine.Users;
import dev.haechi.containers.engine.Waiting;
import dev.haechi.delivery.rollout.Revision;
import dev.haechi.delivery.rollout.Slot;
import dev.haechi.delivery.rollout.StepOutcome;
import dev.haechi.model.id.InstanceId;
import dev.haechi.text.Problem;
import dev.haechi.text.Result;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;

/** Starts replicas and waits until they can serve. */
public final class Starting {
    private static final int SHOWN_LINES = 15;
    private static final Path LOWEST_PORT =
            Path.of("/proc/sys/net/ipv4/ip_unprivileged_port_start");

    private final Podman podman;
    private final Function<InstanceId, Path> namespaces;
    private final ReplicaFiles files;
    private final Volumes volumes;
    private final ReplicaLines lines;
    private final Users users;

    public Starting(
            Podman podman,
            Function<InstanceId, Path> namespaces,
            ReplicaFiles files,
            Volumes volumes,
            ReplicaLines lines) {
        this.podman = podman;
        this.namespaces = namespaces;
        this.files = files;
        this.volumes = volumes;
        this.lines = lines;
        this.users = new Users(podman);
    }

    /**
     * Starts all at once; what one of them failed for is told, and the others are left as begun.
     */
    public StepOutcome start(Revision revision, List<Slot> slots) {
        return switch (users.of(revision)) {
            case Result.Failed<Identity>(var problems) ->
                    new StepOutcome.Failed(problems.getFirst());
            case Result.Ok<Identity>(var identity) -> start(revision, slots, identity);
        };
    }

    private StepOutcome start(Revision revision, List<Slot> slots, Identity identity) {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var begun =
                    slots.stream()
                            .map(slot -> threads.submit(() -> start(revision, slot, identity)))
                            .toList();
            return begun.stream()
                    .map(Starting::outcome)
                    .filter(StepOutcome.Failed.class::isInstance)
                    .findFirst()
                    .orElse(StepOutcome.done());
        }
    }

    private static StepOutcome outcome(Future<StepOutcome> started) {
        try {
            return started.get();
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof RuntimeException cause
                    ? cause
                    : new IllegalStateException(failed.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new EngineUnavailable("interrupted while starting replicas", interrupted);
        }
    }

    private StepOutcome start(Revision revision, Slot slot, Identity identity) {
        var namespace = namespaces.apply(slot.instance());
        if (!Files.exists(namespace)) {
            return failed(Problem.of(SLOT_MISSING, revision.service(), slot.instance()));
        }
        var container = Names.container(revision.environment(), slot.instance());
        openLowPorts(namespace);
        files.give(container, revision, identity);
        var volume =
                revision.workload().volume().map(one -> volumes.mount(revision, one, identity));
        var arguments =
                new ReplicaArguments(
                        revision,
                        slot,
                        identity,
                        namespace,
                        files.secrets(container),
                        files.files(container),
                        volume);
        var output = podman.command(arguments.words()).run();
        if (!output.worked()) {
            files.forget(container);
            return failed(
                    Problem.of(START_FAILED, revision.service(), slot.instance())
                            .with(output.complaint()));
        }
        ProcessorShare.SERVING.give(Names.group(revision.environment()).substring(1));
        return StepOutcome.done();
    }

    /** Whoever is not root may listen below 1024 too: in its own namespace nobody else is asked. */
    private static void openLowPorts(Path namespace) {
        try {
            NamespaceCall.in(namespace, () -> Files.writeString(LOWEST_PORT, "0"));
        } catch (EngineUnavailable known) {
            throw known;
        } catch (Exception refused) {
            throw new EngineUnavailable("ports cannot be opened in " + namespace, refused);
        }
    }

    /** Waits for all of the replicas, each within the deadline of the health check. */
    public StepOutcome awaitHealthy(Revision revision, List<Slot> slots) {
        var port = revision.workload().port();
        if (port.isEmpty()) {
            return slots.stream()
                    .map(slot -> ended(revision, slot))
                    .flatMap(Optional::stream)
                    .findFirst()
                    .<StepOutcome>map(StepOutcome.Failed::new)
                    .orElse(StepOutcome.done());
        }
        for (var slot : slots) {
            var problem = awaitHealthy(revision, slot);
            if (problem.isPresent()) {
                return failed(problem.get());
            }
        }
        return StepOutcome.done();
    }

    private Optional<Problem> awaitHealthy(Revision revision, Slot slot) {
        var check = revision.workload().health();
        var port = revision.workload().port().orElseThrow();
        var namespace = namespaces.apply(slot.instance());
        var address = address(slot);
        var met = new AtomicReference<>("");
        var ended = new AtomicReference<Optional<Problem>>(Optional.empty());
        boolean healthy =
                Waiting.until(
                        check.deadline(),
                        () -> {
                            met.set(HealthProbe.ask(namespace, address, port, check));
                            if (!met.get().isEmpty()) {
                                ended.set(ended(revision, slot));
                            }
                            return met.get().isEmpty() || ended.get().isPresent();
                        });
        if (ended.get().isPresent()) {
            return ended.get();
        }
        return healthy
                ? Optional.empty()
                : Optional.of(
                        Problem.of(
                                        REPLICA_UNHEALTHY,
                                        revision.service(),
                                        slot.instance(),
                                        check.deadline().toSeconds(),
                                        met.get())
                                .with(last(revision, slot)));
    }

    private Optional<Problem> ended(Revision revision, Slot slot) {
        var container = Names.container(revision.environment(), slot.instance());
        var state =
                podman.command(
                                "inspect",
                                "--type",
                                "container",
                                "--format",
                                "{{.State.Status}} {{.State.ExitCode}}",
                                container)
                        .run();
        var words = state.out().strip().split(" ", -1);
        if (!state.worked() || words[0].equals("running")) {
            return Optional.empty();
        }
        return Optional.of(
                Problem.of(REPLICA_ENDED, revision.service(), slot.instance(), words[1])
                        .with(last(revision, slot)));
    }

    private List<String> last(Revision revision, Slot slot) {
        return lines.last(Names.container(revision.environment(), slot.instance()), SHOWN_LINES);
    }

    private static InetAddress address(Slot slot) {
        try {
            return InetAddress.getByName(slot.address().toString());
        } catch (IOException impossible) {
            throw new IllegalStateException(slot.address() + " needs no name service", impossible);
        }
    }

    /** Gives settings to a running replica, which is told when there is anything new. */
    public StepOutcome configure(Revision revision, InstanceId slot) {
        return switch (users.of(revision)) {
            case Result.Failed<Identity>(var problems) ->
                    new StepOutcome.Failed(problems.getFirst());
            case Result.Ok<Identity>(var identity) -> {
                var container = Names.container(revision.environment(), slot);
                if (!files.replace(container, revision, identity)) {
                    yield StepOutcome.done();
                }
                var told = podman.command("kill", "--signal", "HUP", container).run();
                yield told.worked()
                        ? StepOutcome.done()
                        : failed(
                                Problem.of(FILES_REFUSED, revision.service(), slot)
                                        .with(told.complaint()));
            }
        };
    }

    private static StepOutcome failed(Problem problem) {
        return new StepOutcome.Failed(problem);
    }
}
