package dev.haechi.app.worker;

import dev.haechi.app.delivery.Setting;
import dev.haechi.delivery.rollout.Scaling;
import dev.haechi.delivery.rollout.Usage;
import dev.haechi.model.id.EnvironmentName;
import dev.haechi.model.id.InstanceId;
import dev.haechi.model.id.ServiceName;
import dev.haechi.model.workload.Workload;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

/**
 * Decides how many replicas each service of an environment shall have, from what its replicas used
 * between two readings. Remembers readings; for one thread.
 */
public final class Scaler {
    private static final double MILLI = 1_000;
    private static final double PERCENT = 100;

    private final Map<ServiceName, Scaling> memories = new HashMap<>();
    private Map<InstanceId, Usage> before = Map.of();
    private Instant readAt = Instant.EPOCH;
    private final EnvironmentName environment;

    public Scaler(EnvironmentName environment) {
        this.environment = environment;
    }

    /** Whose services these are. */
    public EnvironmentName environment() {
        return environment;
    }

    /** The numbers of replicas that differ from what runs; none at the first reading. */
    public SequencedMap<ServiceName, Integer> decide(
            Setting setting, List<Usage> usage, Instant now) {
        var wanted = new LinkedHashMap<ServiceName, Integer>();
        var elapsed = Duration.between(readAt, now);
        for (var workload : setting.workloads()) {
            if (workload.replicas().max() > workload.replicas().min()) {
                decide(workload, usage, elapsed, now, wanted);
            }
        }
        before = bySlot(usage);
        readAt = now;
        return wanted;
    }

    private void decide(
            Workload workload,
            List<Usage> usage,
            Duration elapsed,
            Instant now,
            SequencedMap<ServiceName, Integer> wanted) {
        var replicas = usage.stream().filter(one -> one.service().equals(workload.name())).toList();
        var known = replicas.stream().filter(one -> before.containsKey(one.slot())).toList();
        if (known.isEmpty() || elapsed.isZero()) {
            return;
        }
        double mean =
                known.stream()
                        .mapToDouble(one -> percent(workload, one, elapsed))
                        .average()
                        .orElse(0);
        var memory = memories.getOrDefault(workload.name(), Scaling.begin());
        var decision = memory.decide(workload.replicas(), replicas.size(), mean, now);
        memories.put(workload.name(), decision.memory());
        if (decision.replicas() != replicas.size()) {
            wanted.put(workload.name(), decision.replicas());
        }
    }

    /** CPU time per elapsed time, of the replica's limit. */
    private double percent(Workload workload, Usage now, Duration elapsed) {
        var earlier = before.get(now.slot());
        if (earlier == null) {
            return 0;
        }
        double used = now.cpu().minus(earlier.cpu()).toNanos();
        double allowed = elapsed.toNanos() * workload.resources().milliCpu() / MILLI;
        return Math.max(0, PERCENT * used / allowed);
    }

    private static Map<InstanceId, Usage> bySlot(List<Usage> usage) {
        var all = new HashMap<InstanceId, Usage>();
        usage.forEach(one -> all.put(one.slot(), one));
        return all;
    }
}
