package dev.haechi.containers.replica;

import dev.haechi.containers.engine.Names;
import dev.haechi.delivery.rollout.Replica;
import dev.haechi.model.id.InstanceId;
import dev.haechi.model.id.ServiceName;
import java.util.List;
import java.util.Optional;

/**
 * A container as Podman lists it.
 *
 * @param pid of its first process, 0 when none runs
 */
public record Found(String name, ServiceName service, InstanceId slot, String revision, long pid) {
    /** The columns that {@link #parse} reads. */
    public static final String FORMAT =
            String.join(
                    "\t",
                    "{{.Names}}",
                    "{{.Exited}}",
                    "{{.Pid}}",
                    "{{index .Labels \"" + Names.SERVICE + "\"}}",
                    "{{index .Labels \"" + Names.SLOT + "\"}}",
                    "{{index .Labels \"" + Names.REVISION + "\"}}");

    private static final int COLUMNS = 6;

    /** One line of the list; empty for a container that is not a replica. */
    public static Optional<Found> parse(String line) {
        var columns = List.of(line.split("\t", -1));
        if (columns.size() != COLUMNS || columns.get(3).isEmpty()) {
            return Optional.empty();
        }
        boolean ended = columns.get(1).equals("true");
        return Optional.of(
                new Found(
                        columns.get(0),
                        ServiceName.of(columns.get(3)),
                        InstanceId.of(columns.get(4)),
                        columns.get(5),
                        ended ? 0 : Long.parseLong(columns.get(2))));
    }

    public Replica replica(boolean reachable) {
        var state = pid > 0 && reachable ? Replica.State.RUNNING : Replica.State.GONE;
        return new Replica(service, slot, revision, state);
    }
}
