package dev.haechi.delivery.rollout;

import dev.haechi.model.workload.Replicas;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * How many replicas the load asks for. Pure; what it has to remember is its own value.
 *
 * <p>The rule is that of Kubernetes' horizontal autoscaler: {@code ceil(running × use ÷ target)},
 * nothing within a tenth of the target, more at once, fewer only when the load asked for no more
 * during the whole {@link #PATIENCE}.
 *
 * @param asked what recent readings asked for, oldest first
 */
public record Scaling(List<Reading> asked) {
    /** For so long a higher number is kept. */
    public static final Duration PATIENCE = Duration.ofMinutes(2);

    private static final double TOLERANCE = 0.1;

    /** What one reading asked for. */
    public record Reading(Instant at, int replicas) {}

    /** The number to run now, and what to remember. */
    public record Decision(int replicas, Scaling memory) {}

    public Scaling {
        asked = List.copyOf(asked);
    }

    /** Nothing read yet. */
    public static Scaling begin() {
        return new Scaling(List.of());
    }

    /**
     * @param running replicas that the reading is the mean of, at least 1
     * @param cpuPercent mean use of their CPU limits
     */
    public Decision decide(Replicas limits, int running, double cpuPercent, Instant now) {
        double ratio = cpuPercent / limits.cpuPercent();
        int wanted = Math.abs(ratio - 1) <= TOLERANCE ? running : (int) Math.ceil(running * ratio);
        int bounded = Math.clamp(wanted, limits.min(), limits.max());
        var readings = new ArrayList<Reading>();
        asked.stream().filter(one -> one.at().plus(PATIENCE).isAfter(now)).forEach(readings::add);
        readings.add(new Reading(now, bounded));
        // The oldest reading has to be old enough before anything is taken away.
        boolean patient = asked.size() >= readings.size();
        int highest = readings.stream().mapToInt(Reading::replicas).max().orElse(bounded);
        int replicas = bounded > running ? bounded : patient ? highest : Math.max(running, highest);
        return new Decision(
                Math.clamp(replicas, limits.min(), limits.max()), new Scaling(readings));
    }
}
