package dev.haechi.cloud.local;

import dev.haechi.model.id.EnvironmentName;
import dev.haechi.model.id.Id;
import dev.haechi.provision.Thing;
import java.nio.file.Path;
import java.util.Optional;
import java.util.SequencedMap;

/**
 * What was ordered of this cloud: names, and facts that have no place in a kernel. It says nothing
 * about what is there.
 */
interface Ledger {
    /** By name, in the order in which they were ordered first. */
    SequencedMap<Id, Thing> things(EnvironmentName environment);

    /**
     * The state folder that holds an environment of this name, when that is another one than ours
     * and still there: names of namespaces are names of the whole machine.
     */
    Optional<Path> heldBy(EnvironmentName environment);

    /**
     * Keeps them instead of those before, durably until the machine stops, and holds the
     * environment.
     *
     * @throws dev.haechi.provision.CloudUnavailable when another state folder holds it
     */
    void keep(EnvironmentName environment, SequencedMap<Id, Thing> things);

    /** Keeps nothing of the environment any more. */
    void forget(EnvironmentName environment);
}
