package dev.haechi.app.listening;

import dev.haechi.access.environment.EnvironmentRecord;
import dev.haechi.access.environment.EnvironmentState;
import dev.haechi.access.environment.Environments;
import dev.haechi.app.environment.Intended;
import dev.haechi.model.service.Port;
import dev.haechi.text.Result;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The ports of loopback on which the server listens: the {@code server} doors of all environments
 * that shall run. Remembers what it read; for one thread.
 */
public final class ServerPorts {
    private final Environments environments;
    private Map<EnvironmentRecord, Integer> known = Map.of();

    public ServerPorts(Environments environments) {
        this.environments = environments;
    }

    /** All of them now. */
    public SortedSet<Integer> now() {
        var seen = new HashMap<EnvironmentRecord, Integer>();
        environments.all().stream()
                .filter(one -> one.state() != EnvironmentState.DOWN)
                .forEach(one -> note(one, seen));
        known = seen;
        return new TreeSet<>(seen.values());
    }

    private void note(EnvironmentRecord one, Map<EnvironmentRecord, Integer> seen) {
        var before = known.get(one);
        if (before != null) {
            seen.put(one, before);
        } else if (Intended.of(one) instanceof Result.Ok<Intended>(var intended)) {
            Port door = intended.resolved().doors().server();
            seen.put(one, door.number());
        }
    }
}
