package dev.haechi.provision.memory;

import dev.haechi.model.id.EnvironmentName;
import dev.haechi.provision.Change;
import dev.haechi.provision.IdempotencyKey;
import dev.haechi.provision.Journal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/** A journal that lasts as long as the process: for trials and tests. For several threads. */
public final class InMemoryJournal implements Journal {
    private final SequencedMap<Long, Entry> open = new LinkedHashMap<>();
    private final List<Ending> endings = new ArrayList<>();
    private long last;

    @Override
    public synchronized Entry begin(
            EnvironmentName environment, String planDigest, IdempotencyKey key, Change change) {
        var what = change.verb() + " " + change.subject();
        var entry = new Entry(++last, environment, planDigest, key, what);
        open.put(entry.number(), entry);
        return entry;
    }

    @Override
    public synchronized void end(Entry entry, Ending ending) {
        open.remove(entry.number());
        endings.add(ending);
    }

    @Override
    public synchronized List<Entry> unfinished(EnvironmentName environment) {
        return open.values().stream()
                .filter(entry -> entry.environment().equals(environment))
                .toList();
    }

    /** How all effects ended so far, in order. */
    public synchronized List<Ending> endings() {
        return List.copyOf(endings);
    }
}
