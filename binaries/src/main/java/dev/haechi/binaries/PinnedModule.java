package dev.haechi.binaries;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A Go module whose dependencies are what is built.
 *
 * @param folder its name
 * @param goMod the text of its go.mod
 * @param goSum the text of its go.sum
 * @param stamps what the linker sets, with {version}, {major} and {minor} open
 */
record PinnedModule(String folder, String goMod, String goSum, List<String> stamps) {
    private static final Pattern GO = Pattern.compile("(?m)^go (\\S+)$");

    PinnedModule {
        stamps = List.copyOf(stamps);
    }

    /** The Go that it asks for. */
    GoVersion go() {
        var line = GO.matcher(goMod);
        if (!line.find()) {
            throw new IllegalStateException(folder + "/go.mod names no version of Go");
        }
        return GoVersion.parse(line.group(1));
    }

    /** The version at which it requires a module, without the v; empty when it does not. */
    Optional<String> version(String module) {
        return goMod.lines()
                .map(line -> line.replaceFirst("^require ", "").strip())
                .filter(line -> line.startsWith(module + " v"))
                .map(line -> line.split(" ", 3)[1].substring(1))
                .findFirst();
    }
}
