package dev.haechi.delivery.rollout;

import dev.haechi.delivery.rollout.Replica.State;
import dev.haechi.model.id.EnvironmentName;
import dev.haechi.model.id.InstanceId;
import dev.haechi.model.id.ServiceName;
import dev.haechi.text.Problem;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Runs nothing, but knows what would run: for tests and for trying a rollout dry. A revision whose
 * image is {@link #breakImage named as broken} never becomes healthy. Safe for several threads.
 */
public final class InMemoryReplicaRuntime implements ReplicaRuntime {
    private final Object lock = new Object();
    private final Map<EnvironmentName, Map<InstanceId, Replica>> running = new LinkedHashMap<>();
    private final Map<ServiceName, List<InstanceId>> live = new TreeMap<>(byName());
    private final Map<InstanceId, Map<String, String>> files = new LinkedHashMap<>();
    private final Map<String, Problem> broken = new LinkedHashMap<>();
    private final Set<Listening> listeners = new HashSet<>();
    private final Map<InstanceId, List<String>> printed = new LinkedHashMap<>();
    private final Set<Following> followers = new HashSet<>();

    /** Replicas of images with this digest stay unhealthy, for this reason. */
    public void breakImage(String digest, Problem reason) {
        synchronized (lock) {
            broken.put(digest, reason);
        }
    }

    /** What a replica that ends by itself leaves. */
    public void crash(EnvironmentName environment, InstanceId slot) {
        synchronized (lock) {
            in(environment)
                    .computeIfPresent(
                            slot,
                            (_, was) ->
                                    new Replica(was.service(), slot, was.revision(), State.GONE));
            changed(environment);
        }
    }

    /** Prints a line, as the replica in a slot would. */
    public void print(InstanceId slot, String line) {
        synchronized (lock) {
            printed.computeIfAbsent(slot, _ -> new ArrayList<>()).add(line);
            followers.stream()
                    .filter(one -> one.slot.equals(slot))
                    .forEach(one -> one.line.accept(line));
        }
    }

    /** What somebody does who flushes the rules that lead calls to a service. */
    public void mislead(ServiceName service) {
        synchronized (lock) {
            live.remove(service);
        }
    }

    /** The slots that callers of a service are led to. */
    public List<InstanceId> live(ServiceName service) {
        synchronized (lock) {
            return live.getOrDefault(service, List.of());
        }
    }

    /** The files that a replica has. */
    public Map<String, String> files(InstanceId slot) {
        synchronized (lock) {
            return files.getOrDefault(slot, Map.of());
        }
    }

    @Override
    public List<Replica> observe(EnvironmentName environment) {
        synchronized (lock) {
            return in(environment).values().stream()
                    .sorted(
                            Comparator.comparing((Replica one) -> one.service().value())
                                    .thenComparing(one -> one.slot().value()))
                    .toList();
        }
    }

    @Override
    public Watch watch(EnvironmentName environment, Consumer<List<Replica>> listener) {
        var listening = new Listening(environment, listener);
        synchronized (lock) {
            listeners.add(listening);
            listener.accept(observe(environment));
        }
        return () -> {
            synchronized (lock) {
                listeners.remove(listening);
            }
        };
    }

    @Override
    public StepOutcome apply(RolloutStep step) {
        synchronized (lock) {
            return switch (step) {
                case RolloutStep.Start(var revision, var slots) -> {
                    slots.forEach(slot -> start(revision, slot));
                    yield StepOutcome.done();
                }
                case RolloutStep.AwaitHealthy(var revision, _) -> healthy(revision);
                case RolloutStep.Admit(var revision, var slots) -> {
                    live.put(revision.service(), slots.stream().map(Slot::instance).toList());
                    yield StepOutcome.done();
                }
                case RolloutStep.Drain(_, _, _) -> StepOutcome.done();
                case RolloutStep.Stop(var environment, _, var slots, _) -> {
                    slots.forEach(in(environment)::remove);
                    changed(environment);
                    yield StepOutcome.done();
                }
            };
        }
    }

    private void start(Revision revision, Slot slot) {
        in(revision.environment())
                .put(
                        slot.instance(),
                        new Replica(
                                revision.service(),
                                slot.instance(),
                                revision.key(),
                                State.RUNNING));
        files.put(slot.instance(), revision.files());
        changed(revision.environment());
    }

    private StepOutcome healthy(Revision revision) {
        var reason = broken.get(revision.image().digest());
        return reason == null ? StepOutcome.done() : new StepOutcome.Failed(reason);
    }

    @Override
    public StepOutcome configure(Revision revision, InstanceId slot) {
        synchronized (lock) {
            files.put(slot, revision.files());
            return StepOutcome.done();
        }
    }

    @Override
    public boolean leadsCalls(Revision revision, List<Replica> observed) {
        synchronized (lock) {
            var running =
                    observed.stream()
                            .filter(Replica::isRunning)
                            .filter(one -> one.service().equals(revision.service()))
                            .map(Replica::slot)
                            .collect(Collectors.toSet());
            return running.equals(Set.copyOf(live(revision.service())));
        }
    }

    @Override
    public List<String> lastLines(EnvironmentName environment, InstanceId slot, int most) {
        synchronized (lock) {
            var all = printed.getOrDefault(slot, List.of());
            return List.copyOf(all.subList(Math.max(0, all.size() - most), all.size()));
        }
    }

    @Override
    public Watch follow(
            EnvironmentName environment, InstanceId slot, int before, Consumer<String> line) {
        var following = new Following(slot, line);
        synchronized (lock) {
            lastLines(environment, slot, before).forEach(line);
            followers.add(following);
        }
        return () -> {
            synchronized (lock) {
                followers.remove(following);
            }
        };
    }

    @Override
    public List<Usage> usage(EnvironmentName environment) {
        return observe(environment).stream()
                .filter(Replica::isRunning)
                .map(one -> new Usage(one.service(), one.slot(), Duration.ZERO, 0))
                .toList();
    }

    @Override
    public void clear(EnvironmentName environment, Duration grace) {
        synchronized (lock) {
            in(environment).clear();
            live.clear();
            changed(environment);
        }
    }

    private Map<InstanceId, Replica> in(EnvironmentName environment) {
        return running.computeIfAbsent(environment, _ -> new LinkedHashMap<>());
    }

    private void changed(EnvironmentName environment) {
        var now = observe(environment);
        new ArrayList<>(listeners)
                .stream()
                        .filter(one -> one.environment.equals(environment))
                        .forEach(one -> one.listener.accept(now));
    }

    private static Comparator<ServiceName> byName() {
        return Comparator.comparing(ServiceName::value);
    }

    private record Listening(EnvironmentName environment, Consumer<List<Replica>> listener) {}

    private record Following(InstanceId slot, Consumer<String> line) {}
}
