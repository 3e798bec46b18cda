package dev.haechi.containers.replica;

import dev.haechi.containers.engine.EngineUnavailable;
import dev.haechi.containers.engine.Podman;
import dev.haechi.delivery.rollout.ReplicaRuntime.Watch;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** What containers print. */
public final class ReplicaLines {
    private static final Duration AS_LONG_AS_IT_RUNS = Duration.ofDays(3650);

    private final Podman podman;

    public ReplicaLines(Podman podman) {
        this.podman = podman;
    }

    /** The last lines, both outputs in the order that Podman gives them; none when it is gone. */
    public List<String> last(String container, int most) {
        var output = podman.command("logs", "--tail", Integer.toString(most), container).run();
        var lines = new ArrayList<>(output.out().lines().toList());
        if (output.worked()) {
            lines.addAll(output.err().lines().toList());
        }
        return List.copyOf(lines.subList(Math.max(0, lines.size() - most), lines.size()));
    }

    /** Follows what is printed until the container ends or the watch is closed. */
    public Watch follow(String container, int before, Consumer<String> line) {
        var command =
                podman.command("logs", "--follow", "--tail", Integer.toString(before), container)
                        .within(AS_LONG_AS_IT_RUNS)
                        .both();
        var thread =
                Thread.ofVirtual()
                        .name("follow-" + container)
                        .start(
                                () -> {
                                    try {
                                        command.run(line);
                                    } catch (EngineUnavailable closed) {
                                        // The watch was closed: there is nobody to tell.
                                    }
                                });
        return thread::interrupt;
    }
}
