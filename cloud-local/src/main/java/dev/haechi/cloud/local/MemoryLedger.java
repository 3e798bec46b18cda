package dev.haechi.cloud.local;

import dev.haechi.model.id.EnvironmentName;
import dev.haechi.model.id.Id;
import dev.haechi.provision.Thing;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.concurrent.ConcurrentHashMap;

/** A ledger that ends with the process. */
final class MemoryLedger implements Ledger {
    private final Map<EnvironmentName, SequencedMap<Id, Thing>> all = new ConcurrentHashMap<>();

    @Override
    public SequencedMap<Id, Thing> things(EnvironmentName environment) {
        return new LinkedHashMap<>(all.getOrDefault(environment, new LinkedHashMap<>()));
    }

    @Override
    public Optional<Path> heldBy(EnvironmentName environment) {
        return Optional.empty(); // nobody else sees it
    }

    @Override
    public void keep(EnvironmentName environment, SequencedMap<Id, Thing> things) {
        all.put(environment, new LinkedHashMap<>(things));
    }

    @Override
    public void forget(EnvironmentName environment) {
        all.remove(environment);
    }
}
