package dev.haechi.app.gate;

import dev.haechi.access.lease.Lease;
import java.util.LinkedHashMap;
import java.util.SequencedMap;

/** An undertaking under way: holds the lease, and gathers the facts of its audit record. */
public final class Attempt {
    private final Lease lease;
    private final SequencedMap<String, String> facts = new LinkedHashMap<>();

    Attempt(Lease lease) {
        this.lease = lease;
    }

    /** Goes with every write. */
    public Lease lease() {
        return lease;
    }

    /** Adds a fact to the audit record: a name, a digest, a count; never a secret. */
    public void fact(String name, Object value) {
        facts.put(name, value.toString());
    }

    SequencedMap<String, String> facts() {
        return facts;
    }
}
