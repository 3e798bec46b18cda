package dev.haechi.model.workload;

/**
 * How many replicas run.
 *
 * @param min at least 1
 * @param max at least {@code min}
 * @param cpuPercent average CPU use of the limit, in percent, that scaling aims at; 1 to 100
 */
public record Replicas(int min, int max, int cpuPercent) {
    public Replicas {
        if (min < 1 || max < min || cpuPercent < 1 || cpuPercent > 100) {
            throw new IllegalArgumentException(
                    "replicas " + min + ".." + max + " at " + cpuPercent + "%");
        }
    }
}
