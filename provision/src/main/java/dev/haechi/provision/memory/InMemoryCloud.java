package dev.haechi.provision.memory;

import dev.haechi.model.id.EnvironmentName;
import dev.haechi.model.id.Id;
import dev.haechi.model.landscape.Landscape;
import dev.haechi.provision.Binding;
import dev.haechi.provision.Change;
import dev.haechi.provision.CloudProvider;
import dev.haechi.provision.CloudReader;
import dev.haechi.provision.CloudUnavailable;
import dev.haechi.provision.CloudWriter;
import dev.haechi.provision.IdempotencyKey;
import dev.haechi.provision.Observation;
import dev.haechi.provision.Thing;
import dev.haechi.provision.Things;
import dev.haechi.text.Problem;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

/**
 * A cloud that exists in memory: for trials, and for tests of what is built on a provider. Faults
 * can be ordered beforehand. For several threads.
 */
public final class InMemoryCloud implements CloudProvider, CloudReader, CloudWriter {
    private final Map<EnvironmentName, SequencedMap<Id, Thing>> environments =
            new LinkedHashMap<>();
    private final List<Fault> faults = new ArrayList<>();

    /** What goes wrong with the next change. */
    public enum Fault {
        /** It is refused, and nothing is changed. */
        REFUSED,
        /** The caller dies before anything is changed. */
        CRASH_BEFORE,
        /** The caller dies after the change was made. */
        CRASH_AFTER,
        /** This one goes well. */
        NONE
    }

    /** The caller's process died; nothing else catches it. */
    public static final class Crash extends Error {
        private Crash(String when) {
            super("crash " + when);
        }
    }

    /** Orders what happens to the changes to come, one after the other. */
    public synchronized InMemoryCloud next(Fault... ordered) {
        faults.addAll(List.of(ordered));
        return this;
    }

    /** Alters what is there behind the back of whoever applies. */
    public synchronized void put(EnvironmentName environment, Thing thing) {
        things(environment).put(thing.id(), thing);
    }

    /** Loses a thing behind the back of whoever applies. */
    public synchronized void lose(EnvironmentName environment, Id id) {
        things(environment).remove(id);
    }

    @Override
    public CloudReader reader() {
        return this;
    }

    @Override
    public CloudWriter writer() {
        return this;
    }

    @Override
    public List<Problem> refusals(Landscape wanted) {
        return List.of();
    }

    @Override
    public synchronized Observation observe(EnvironmentName environment, Duration within) {
        var things = things(environment);
        var bindings =
                things.keySet().stream()
                        .map(id -> new Binding(id, "memory:" + id.value()))
                        .toList();
        return new Observation(
                Things.landscape(environment, things.values()), List.of(), List.of(), bindings);
    }

    @Override
    public synchronized void apply(
            EnvironmentName environment, Change change, IdempotencyKey key, Duration within) {
        switch (faults.isEmpty() ? Fault.NONE : faults.removeFirst()) {
            case REFUSED ->
                    throw new CloudUnavailable(
                            "the cloud in memory was told to refuse '"
                                    + change.subject()
                                    + "'; nothing was changed. Apply again to go on.");
            case CRASH_BEFORE -> throw new Crash("before " + change.subject());
            case CRASH_AFTER -> {
                make(environment, change);
                throw new Crash("after " + change.subject());
            }
            case NONE -> make(environment, change);
        }
    }

    private void make(EnvironmentName environment, Change change) {
        var things = things(environment);
        switch (change) {
            case Change.Create(var wanted) -> things.put(wanted.id(), wanted);
            case Change.Update(_, var wanted) -> things.put(wanted.id(), wanted);
            case Change.Replace(_, var wanted) -> things.put(wanted.id(), wanted);
            case Change.Delete(var now) -> things.remove(now.id());
            case Change.Remove _ -> {}
        }
    }

    private SequencedMap<Id, Thing> things(EnvironmentName environment) {
        return environments.computeIfAbsent(environment, _ -> new LinkedHashMap<>());
    }
}
