package dev.haechi.binaries;

import dev.haechi.kubernetes.distribution.BinaryWanted;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.SequencedMap;

/** Reads {@code binaries.txt} of one version and the modules that it names. */
final class PinReading {
    private final PinShelf shelf;
    private final String version;
    private final List<String[]> lines;

    PinReading(PinShelf shelf, String version) {
        this.shelf = shelf;
        this.version = version;
        this.lines =
                shelf.lines(version + "/binaries.txt").stream()
                        .map(line -> line.split("\\s+", -1))
                        .toList();
    }

    Pins pins() {
        var released = only("released")[1];
        var room = only("room");
        var modules = modules();
        var binaries =
                of("binary").stream().map(words -> binary(words, released, modules)).toList();
        var release =
                binaries.stream()
                        .filter(binary -> binary.wanted().released())
                        .map(PinnedBinary::version)
                        .findFirst()
                        .orElseThrow();
        return new Pins(
                version,
                release,
                new Pins.Room(
                        Long.parseLong(room[1]), Long.parseLong(room[2]), Long.parseLong(room[3])),
                modules,
                binaries);
    }

    private SequencedMap<String, PinnedModule> modules() {
        var stamps = new LinkedHashMap<String, List<String>>();
        of("binary").forEach(words -> stamps.putIfAbsent(words[2], new ArrayList<>()));
        of("stamp").forEach(words -> known(stamps, words[1]).add(words[2]));
        var modules = new LinkedHashMap<String, PinnedModule>();
        stamps.forEach(
                (folder, set) ->
                        modules.put(
                                folder,
                                new PinnedModule(
                                        folder,
                                        shelf.text(version + "/" + folder + "/go.mod"),
                                        shelf.text(version + "/" + folder + "/go.sum"),
                                        set)));
        return modules;
    }

    private PinnedBinary binary(
            String[] words, String released, SequencedMap<String, PinnedModule> modules) {
        var module = words[3];
        var pinned = known(modules, words[2]).version(module).orElseThrow();
        return new PinnedBinary(
                new BinaryWanted(words[1], pinned, words[4], module.equals(released)),
                words[2],
                module,
                Arrays.asList(words).subList(5, words.length));
    }

    private <T> T known(SequencedMap<String, T> all, String folder) {
        return Objects.requireNonNull(
                all.get(folder), () -> version + "/binaries.txt: no binary is built in " + folder);
    }

    private String[] only(String kind) {
        return of(kind).getFirst();
    }

    private List<String[]> of(String kind) {
        return lines.stream().filter(words -> words[0].equals(kind)).toList();
    }
}
