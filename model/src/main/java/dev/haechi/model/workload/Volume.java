package dev.haechi.model.workload;

/**
 * A folder that survives redeploys. A workload that has one has one replica, and is stopped before
 * its successor starts.
 *
 * @param path within the container, absolute
 * @param bytes that it may hold
 */
public record Volume(String path, long bytes) {
    public Volume {
        if (!path.startsWith("/") || bytes < 1) {
            throw new IllegalArgumentException("no volume: " + bytes + " bytes at '" + path + "'");
        }
    }
}
