package dev.haechi.app.worker;

import dev.haechi.access.Actor;
import dev.haechi.access.Permission;
import dev.haechi.access.environment.EnvironmentRecord;
import dev.haechi.access.environment.EnvironmentState;
import dev.haechi.app.delivery.Deliveries;
import dev.haechi.app.delivery.Setting;
import dev.haechi.app.environment.Intended;
import dev.haechi.app.gate.Attempt;
import dev.haechi.app.gate.Gate;
import dev.haechi.app.gate.Undertaking;
import dev.haechi.model.id.EnvironmentName;
import dev.haechi.model.id.ServiceName;
import dev.haechi.text.Problems;
import dev.haechi.text.Result;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;

/**
 * Gives services as many replicas as their load asks for, within the limits of the blueprint. Reads
 * what they used every five seconds. For one thread.
 */
public final class LoadFollowing {
    private static final Duration BETWEEN_READINGS = Duration.ofSeconds(5);

    private final Gate gate;
    private final Deliveries deliveries;
    private final Clock clock;
    private final Map<EnvironmentName, Scaler> scalers = new HashMap<>();
    private Instant next = Instant.EPOCH;

    /**
     * @param gate permission, lease, record; impatient: a change under way is not waited for
     * @param clock paces the readings
     */
    public LoadFollowing(Gate gate, Deliveries deliveries, Clock clock) {
        this.gate = gate;
        this.deliveries = deliveries;
        this.clock = clock;
    }

    /** Whether it is time for a reading; then the next one is due five seconds later. */
    boolean due() {
        var now = clock.instant();
        if (now.isBefore(next)) {
            return false;
        }
        next = now.plus(BETWEEN_READINGS);
        return true;
    }

    /** The services that got another number of replicas. */
    Result<SequencedMap<ServiceName, Integer>> follow(Actor actor, EnvironmentRecord known) {
        if (known.state() != EnvironmentState.UP) {
            scalers.remove(known.name());
            return Result.ok(new LinkedHashMap<>());
        }
        return Intended.of(known).then(intended -> follow(actor, known, intended.setting()));
    }

    private Result<SequencedMap<ServiceName, Integer>> follow(
            Actor actor, EnvironmentRecord known, Setting setting) {
        boolean fixed =
                setting.workloads().stream()
                        .allMatch(one -> one.replicas().min() == one.replicas().max());
        if (fixed) {
            return Result.ok(new LinkedHashMap<>());
        }
        var scaler = scalers.computeIfAbsent(known.name(), Scaler::new);
        var usage = deliveries.runtime().usage(known.name());
        var wanted = scaler.decide(setting, usage, clock.instant());
        if (wanted.isEmpty()) {
            return Result.ok(wanted);
        }
        return gate.change(
                actor,
                known.authority(),
                new Undertaking(known.name(), Permission.OPERATE, "service.scale"),
                attempt -> scale(setting, wanted, attempt));
    }

    private Result<SequencedMap<ServiceName, Integer>> scale(
            Setting setting, SequencedMap<ServiceName, Integer> wanted, Attempt attempt) {
        var problems = new Problems();
        wanted.forEach(
                (service, count) -> {
                    attempt.fact(service.value(), count);
                    problems.addAll(deliveries.scale(setting, service, count).problems());
                });
        return problems.orElse(wanted);
    }
}
