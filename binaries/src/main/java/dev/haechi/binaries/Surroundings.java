package dev.haechi.binaries;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where Haechi runs.
 *
 * @param directory from which folders are named
 * @param variables of the process
 */
public record Surroundings(Path directory, Map<String, String> variables) {
    private static final String CHOSEN = "HAECHI_KUBERNETES_BIN";

    /** The variables that are looked at here; Go looks at more. */
    public static final List<String> VARIABLES =
            List.of(CHOSEN, "HAECHI_CA", "HOME", "PATH", "XDG_CACHE_HOME");

    public Surroundings {
        variables = Map.copyOf(variables);
    }

    /** The folder that the person says holds the binaries. */
    Optional<Path> chosen() {
        return variable(CHOSEN).map(this::folder);
    }

    /** The folder of a version in the person's cache. */
    Path cache(String version) {
        var root =
                variable("XDG_CACHE_HOME")
                        .map(directory::resolve)
                        .orElseGet(() -> home().resolve(".cache"));
        return root.resolve("haechi", "kubernetes", version, "bin");
    }

    /** A folder as a person names it. */
    Path folder(String name) {
        return directory.resolve(name).toAbsolutePath().normalize();
    }

    Optional<String> variable(String name) {
        return Optional.ofNullable(variables.get(name)).filter(value -> !value.isEmpty());
    }

    private Path home() {
        return folder(variable("HOME").orElseGet(() -> System.getProperty("user.home", "/")));
    }
}
