package dev.haechi.containers;

import dev.haechi.containers.engine.ContainerHome;
import dev.haechi.containers.engine.Names;
import dev.haechi.containers.engine.Podman;
import dev.haechi.containers.engine.SharedLook;
import dev.haechi.containers.engine.Waiting;
import dev.haechi.containers.replica.CallTables;
import dev.haechi.containers.replica.Ending;
import dev.haechi.containers.replica.Found;
import dev.haechi.containers.replica.Looking;
import dev.haechi.containers.replica.ProcessFacts;
import dev.haechi.containers.replica.ReplicaFiles;
import dev.haechi.containers.replica.ReplicaLines;
import dev.haechi.containers.replica.Starting;
import dev.haechi.containers.replica.Volumes;
import dev.haechi.delivery.rollout.Replica;
import dev.haechi.delivery.rollout.ReplicaRuntime;
import dev.haechi.delivery.rollout.Revision;
import dev.haechi.delivery.rollout.RolloutStep;
import dev.haechi.delivery.rollout.Slot;
import dev.haechi.delivery.rollout.StepOutcome;
import dev.haechi.delivery.rollout.Usage;
import dev.haechi.model.id.EnvironmentName;
import dev.haechi.model.id.InstanceId;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Replicas as containers of Podman, each in the network namespace of its slot. Needs root. State is
 * what Podman and the kernel tell; nothing is remembered here, so that any process may go on where
 * another was killed.
 */
public final class PodmanReplicas implements ReplicaRuntime {
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);

    private final Podman podman;
    private final Function<InstanceId, Path> namespaces;
    private final Starting starting;
    private final Ending ending;
    private final CallTables calls;
    private final ReplicaLines lines;
    private final Map<EnvironmentName, SharedLook<List<Found>>> looks = new ConcurrentHashMap<>();

    /** As it was observed the last time, to notice cheaply that a replica ended. */
    private final Map<EnvironmentName, List<Found>> seen = new ConcurrentHashMap<>();

    /**
     * @param home {@code HAECHI_HOME}
     * @param namespaces where the network namespace of an instance stands, such as {@code
     *     /run/netns/NAME}; it need not exist yet
     */
    public PodmanReplicas(Path home, Function<InstanceId, Path> namespaces) {
        var places = ContainerHome.of(home);
        var files = new ReplicaFiles(places);
        var volumes = new Volumes(places);
        this.podman = new Podman(places);
        this.namespaces = namespaces;
        this.lines = new ReplicaLines(podman);
        this.starting = new Starting(podman, namespaces, files, volumes, lines);
        this.ending = new Ending(podman, files, volumes);
        this.calls = new CallTables(namespaces);
    }

    @Override
    public List<Replica> observe(EnvironmentName environment) {
        var found = found(environment);
        seen.put(environment, found);
        return found.stream()
                .map(one -> one.replica(isReachable(one)))
                .sorted(
                        Comparator.comparing((Replica one) -> one.service().value())
                                .thenComparing(one -> one.slot().value()))
                .toList();
    }

    @Override
    public boolean mayHaveChanged(EnvironmentName environment) {
        var before = seen.get(environment);
        return before == null || !before.stream().allMatch(this::isReachable);
    }

    /** An instance that was made anew is another namespace: what runs in the old one is lost. */
    private boolean isReachable(Found one) {
        return ProcessFacts.isIn(one.pid(), namespaces.apply(one.slot()));
    }

    @Override
    public Watch watch(EnvironmentName environment, Consumer<List<Replica>> listener) {
        return Looking.begin(
                "watch-" + environment, BETWEEN_LOOKS, () -> observe(environment), listener);
    }

    @Override
    public StepOutcome apply(RolloutStep step) {
        return switch (step) {
            case RolloutStep.Start(var revision, var slots) -> starting.start(revision, slots);
            case RolloutStep.AwaitHealthy(var revision, var slots) ->
                    starting.awaitHealthy(revision, slots);
            case RolloutStep.Admit(var revision, var live) -> admit(revision, live);
            case RolloutStep.Drain(var revision, var slots, var atMost) ->
                    drain(revision, slots, atMost);
            case RolloutStep.Stop(var environment, var service, var slots, var grace) ->
                    ending.stop(environment, service, found(environment), slots, grace);
        };
    }

    private StepOutcome admit(Revision revision, List<Slot> live) {
        calls.lead(revision, live);
        return StepOutcome.done();
    }

    private StepOutcome drain(Revision revision, List<InstanceId> slots, Duration atMost) {
        var port = revision.workload().port();
        var leaving =
                found(revision.environment()).stream()
                        .filter(one -> slots.contains(one.slot()) && one.pid() > 0)
                        .toList();
        if (port.isPresent()) {
            int number = port.get().number();
            Waiting.until(
                    atMost,
                    () ->
                            leaving.stream()
                                    .allMatch(
                                            one ->
                                                    ProcessFacts.connections(one.pid(), number)
                                                            == 0));
        }
        return StepOutcome.done();
    }

    @Override
    public StepOutcome configure(Revision revision, InstanceId slot) {
        return starting.configure(revision, slot);
    }

    @Override
    public boolean leadsCalls(Revision revision, List<Replica> observed) {
        var running =
                observed.stream()
                        .filter(one -> one.state() == Replica.State.RUNNING)
                        .filter(one -> one.service().equals(revision.service()))
                        .map(Replica::slot)
                        .toList();
        var live =
                revision.slots().stream()
                        .filter(slot -> running.contains(slot.instance()))
                        .toList();
        return calls.leads(revision, live);
    }

    @Override
    public List<String> lastLines(EnvironmentName environment, InstanceId slot, int most) {
        return lines.last(Names.container(environment, slot), most);
    }

    @Override
    public Watch follow(
            EnvironmentName environment, InstanceId slot, int before, Consumer<String> line) {
        return lines.follow(Names.container(environment, slot), before, line);
    }

    @Override
    public List<Usage> usage(EnvironmentName environment) {
        return found(environment).stream()
                .filter(one -> one.pid() > 0)
                .flatMap(one -> usage(one).stream())
                .toList();
    }

    private static Optional<Usage> usage(Found one) {
        return ProcessFacts.cpu(one.pid())
                .flatMap(
                        cpu ->
                                ProcessFacts.memory(one.pid())
                                        .map(
                                                memory ->
                                                        new Usage(
                                                                one.service(),
                                                                one.slot(),
                                                                cpu,
                                                                memory)));
    }

    @Override
    public void clear(EnvironmentName environment, Duration grace) {
        ending.clear(environment, found(environment), grace);
    }

    private List<Found> found(EnvironmentName environment) {
        return looks.computeIfAbsent(environment, this::look).now();
    }

    private SharedLook<List<Found>> look(EnvironmentName environment) {
        return new SharedLook<>(
                () ->
                        podman.must(
                                        "ps",
                                        "--all",
                                        "--filter",
                                        "label=" + Names.ENVIRONMENT + "=" + environment,
                                        "--format",
                                        Found.FORMAT)
                                .lines()
                                .flatMap(line -> Found.parse(line).stream())
                                .toList());
    }
}
