package dev.haechi.app.logs;

import dev.haechi.delivery.rollout.Replica;
import dev.haechi.delivery.rollout.ReplicaRuntime;
import dev.haechi.delivery.rollout.ReplicaRuntime.Watch;
import dev.haechi.model.id.EnvironmentName;
import dev.haechi.model.id.InstanceId;
import dev.haechi.model.id.ServiceName;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Follows the replicas of one service, whichever they are at the time. */
final class Following implements Watch {
    private final ReplicaRuntime runtime;
    private final EnvironmentName environment;
    private final ServiceName service;
    private final int before;
    private final Consumer<LogLine> line;
    private final Object lock = new Object();

    /** By slot; guarded by the lock. */
    private final Map<InstanceId, Followed> followed = new HashMap<>();

    private record Followed(String revision, Watch watch) {}

    private Following(
            ReplicaRuntime runtime,
            EnvironmentName environment,
            ServiceName service,
            int before,
            Consumer<LogLine> line) {
        this.runtime = runtime;
        this.environment = environment;
        this.service = service;
        this.before = before;
        this.line = line;
    }

    static Watch begin(
            ReplicaRuntime runtime,
            EnvironmentName environment,
            ServiceName service,
            int before,
            Consumer<LogLine> line) {
        var following = new Following(runtime, environment, service, before, line);
        var replicas = runtime.watch(environment, following::changed);
        return () -> {
            replicas.close();
            following.close();
        };
    }

    private void changed(List<Replica> now) {
        synchronized (lock) {
            var running = running(now);
            followed.entrySet().removeIf(one -> isOver(one.getKey(), one.getValue(), running));
            running.forEach(
                    (slot, revision) -> {
                        if (!followed.containsKey(slot)) {
                            followed.put(slot, new Followed(revision, follow(slot)));
                        }
                    });
        }
    }

    private Map<InstanceId, String> running(List<Replica> now) {
        var running = new HashMap<InstanceId, String>();
        now.stream()
                .filter(one -> one.service().equals(service))
                .filter(one -> one.state() == Replica.State.RUNNING)
                .forEach(one -> running.put(one.slot(), one.revision()));
        return running;
    }

    private static boolean isOver(InstanceId slot, Followed one, Map<InstanceId, String> running) {
        boolean over = !one.revision().equals(running.get(slot));
        if (over) {
            one.watch().close();
        }
        return over;
    }

    private Watch follow(InstanceId slot) {
        return runtime.follow(environment, slot, before, text -> print(slot, text));
    }

    private void print(InstanceId slot, String text) {
        synchronized (line) {
            line.accept(new LogLine(slot.value(), text));
        }
    }

    @Override
    public void close() {
        synchronized (lock) {
            followed.values().forEach(one -> one.watch().close());
            followed.clear();
        }
    }
}
