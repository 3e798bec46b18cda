package dev.haechi.wiring.local;

import dev.haechi.app.environment.Intended;
import dev.haechi.cloud.local.socket.Door;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The doors between this machine and its environments: on loopback to their edges, and from the
 * server's place in each to the server. For one thread.
 */
final class OpenDoors implements AutoCloseable {
    private final Map<Way, Door> open = new LinkedHashMap<>();

    /** Opens the doors of exactly these environments; those that lead the same way stay open. */
    void lead(List<Intended> environments) {
        var wanted = environments.stream().flatMap(one -> Way.of(one).stream()).toList();
        List.copyOf(open.keySet()).stream()
                .filter(way -> !wanted.contains(way))
                .forEach(this::close);
        wanted.stream().filter(way -> !open.containsKey(way)).forEach(this::open);
    }

    private void open(Way way) {
        try {
            open.put(way, way.open());
        } catch (IOException e) {
            throw new UncheckedIOException("door " + way + ": " + e.getMessage(), e);
        }
    }

    private void close(Way way) {
        var door = open.remove(way);
        if (door != null) {
            try {
                door.close();
            } catch (IOException e) {
                throw new UncheckedIOException("door " + way + " does not close", e);
            }
        }
    }

    @Override
    public void close() {
        List.copyOf(open.keySet()).forEach(this::close);
    }
}
