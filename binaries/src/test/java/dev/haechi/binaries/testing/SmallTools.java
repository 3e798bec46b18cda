package dev.haechi.binaries.testing;

import dev.haechi.binaries.BuiltBinaries;
import dev.haechi.binaries.PinShelf;
import dev.haechi.binaries.Surroundings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A Go module with three small programs, and pins of it in the form of those of Kubernetes: what is
 * built from them is built by the real Go, in about a second. Nothing is imported, for the sake of
 * that second: they print to standard error.
 *
 * @param root a folder of the test's own
 */
public record SmallTools(Path root) {
    /** Names of the programs, in the order of building. */
    public static final List<String> NAMES = List.of("one", "two", "three");

    /** Writes both into a folder that is empty. */
    public static SmallTools in(Path root) throws IOException {
        var tools = new SmallTools(root);
        for (var name : NAMES) {
            tools.source(
                    name,
                    """
                    package main

                    var version = "unset"

                    func main() { println("%s v" + version) }
                    """
                            .formatted(name));
        }
        tools.write("tools/go.mod", "module example.org/tools\n\ngo 1.26.0\n");
        tools.write("pins/versions.txt", "1.2 # the only one\n");
        tools.pins("1 1 1");
        tools.write(
                "pins/1.2/tools/go.mod",
                """
                module example.org/build

                go 1.26.0

                require example.org/tools v1.2.5

                replace example.org/tools => %s
                """
                        .formatted(root.resolve("tools")));
        tools.write("pins/1.2/tools/go.sum", "");
        return tools;
    }

    /** Gives a program another source. */
    public void source(String name, String text) throws IOException {
        write("tools/" + name + "/main.go", text);
    }

    /**
     * Writes the list of binaries, asking for room in MiB: binaries, compiled packages, modules.
     */
    public void pins(String room) throws IOException {
        var text = new StringBuilder("released example.org/tools\nroom " + room + "\n");
        text.append("stamp tools main.version={version}\n");
        for (var name : NAMES) {
            text.append(
                    "binary %1$s tools example.org/tools example.org/tools/%1$s -v%n"
                            .formatted(name));
        }
        write("pins/1.2/binaries.txt", text.toString());
    }

    /** What finds and builds them, with the cache in the folder. */
    public BuiltBinaries binaries() {
        return binaries(Map.of());
    }

    /** The same, with some variables set otherwise. */
    public BuiltBinaries binaries(Map<String, String> more) {
        var variables = new HashMap<>(System.getenv());
        variables.remove("HAECHI_KUBERNETES_BIN");
        variables.putIfAbsent("GOCACHE", cacheOfGo(variables).toString());
        variables.put("XDG_CACHE_HOME", root.resolve("cache").toString());
        variables.putAll(more);
        return new BuiltBinaries(
                PinShelf.of(root.resolve("pins")), new Surroundings(root, variables));
    }

    /** Go's own cache stays where it is: in a new one each test would compile Go's runtime. */
    private static Path cacheOfGo(Map<String, String> variables) {
        var home = Path.of(variables.getOrDefault("HOME", "/"), ".cache").toString();
        return Path.of(variables.getOrDefault("XDG_CACHE_HOME", home), "go-build");
    }

    /** Where they are built. */
    public Path folder() {
        return root.resolve("cache/haechi/kubernetes/1.2/bin");
    }

    private void write(String name, String text) throws IOException {
        var file = root.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
