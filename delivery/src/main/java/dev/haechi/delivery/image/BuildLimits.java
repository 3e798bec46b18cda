package dev.haechi.delivery.image;

import java.time.Duration;

/**
 * What one image build may use: its Dockerfile is written by somebody whom the host does not trust.
 *
 * @param time from beginning to end
 * @param memoryBytes of RAM, all its processes together
 * @param diskBytes that all builds of an environment may keep, layer cache included
 * @param processes that may exist at once
 */
public record BuildLimits(Duration time, long memoryBytes, long diskBytes, int processes) {
    private static final long GIB = 1L << 30;

    /** 10 minutes, 2 GiB of memory, 8 GiB of disk, 512 processes. */
    public static final BuildLimits STANDARD =
            new BuildLimits(Duration.ofMinutes(10), 2 * GIB, 8 * GIB, 512);

    public BuildLimits {
        if (!time.isPositive() || memoryBytes < 1 || diskBytes < 1 || processes < 1) {
            throw new IllegalArgumentException("limits are above zero");
        }
    }
}
