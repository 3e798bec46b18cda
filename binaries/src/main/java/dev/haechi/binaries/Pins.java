package dev.haechi.binaries;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.SequencedMap;

/**
 * What one version of Kubernetes is built from.
 *
 * @param version minor version, such as {@code 1.36}
 * @param release the one that is pinned, such as {@code 1.36.3}
 * @param room MiB that are needed to build all
 * @param modules by the name of their folder
 * @param binaries in the order of building
 */
record Pins(
        String version,
        String release,
        Room room,
        SequencedMap<String, PinnedModule> modules,
        List<PinnedBinary> binaries) {
    Pins {
        modules = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(modules));
        binaries = List.copyOf(binaries);
    }

    /**
     * MiB that all of it takes.
     *
     * @param binaries in their folder
     * @param compiled packages, which Go keeps
     * @param modules that Go downloads, and keeps
     */
    record Room(long binaries, long compiled, long modules) {}

    /** The oldest Go that all modules take. */
    GoVersion go() {
        return modules.values().stream()
                .map(PinnedModule::go)
                .max(GoVersion::compareTo)
                .orElseThrow();
    }

    /** The module that a binary is built in. */
    PinnedModule module(PinnedBinary binary) {
        return Objects.requireNonNull(modules.get(binary.folder()));
    }
}
