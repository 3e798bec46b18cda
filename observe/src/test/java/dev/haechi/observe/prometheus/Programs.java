package dev.haechi.observe.prometheus;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Assumptions;

/** Programs of Prometheus's packages that tests start; {@code ./haechi test} fetches them. */
final class Programs {
    private Programs() {}

    /** Skips the test, saying what is missing, where one of them is not on the path. */
    static void assumed(String... names) {
        var missing = Arrays.stream(names).filter(name -> !isThere(name)).toList();
        Assumptions.assumeTrue(
                missing.isEmpty(),
                () ->
                        "needs %s of Debian's packages prometheus and prometheus-alertmanager"
                                .formatted(String.join(", ", missing)));
    }

    private static boolean isThere(String name) {
        return List.of(System.getenv("PATH").split(File.pathSeparator, -1)).stream()
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, name)));
    }
}
