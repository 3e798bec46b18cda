package dev.haechi.model.workload;

/**
 * Limits of one replica.
 *
 * @param milliCpu thousandths of a core
 * @param memoryBytes of RAM
 * @param processes that may exist at once
 */
public record Resources(int milliCpu, long memoryBytes, int processes) {
    public Resources {
        if (milliCpu < 1 || memoryBytes < 1 || processes < 1) {
            throw new IllegalArgumentException("limits are above zero");
        }
    }
}
