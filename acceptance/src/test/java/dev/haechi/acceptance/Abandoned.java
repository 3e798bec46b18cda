package dev.haechi.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Premises whose test run was killed: their environments still hold the names and the kernel's
 * objects that the next run needs. Whoever uses premises holds the lock of their folder, and a
 * killed process holds none.
 *
 * @param premises their folder
 */
record Abandoned(Path premises) {
    /** Takes down and removes all of them among the folders of this name's beginning. */
    static void clear(Path parent, String prefix) throws IOException {
        try (var folders = Files.newDirectoryStream(parent, prefix + "*")) {
            for (var folder : folders) {
                try (var claim = Claim.of(folder)) {
                    if (claim.held()) {
                        new Abandoned(folder).clear();
                    }
                }
            }
        }
    }

    private void clear() {
        System.err.println("taking down what a killed test run left in " + premises);
        var shell = new Shell(Path.of("/"), Map.of("HAECHI_HOME", premises + "/home"));
        var haechi = Shell.project().resolve("haechi");
        for (var environment : environments()) {
            shell.run(Shell.USUAL, haechi + " down --purge --yes --env " + environment);
        }
        shell.run(Shell.USUAL, "pkill -KILL -f " + premises + "/");
        shell.run(
                Shell.USUAL,
                "cut -d' ' -f2 /proc/self/mounts | grep ^"
                        + premises
                        + "/ | tac | xargs -r umount");
        shell.must("rm -rf --one-file-system " + premises);
    }

    private List<String> environments() {
        var blueprints = premises.resolve("blueprints");
        if (!Files.exists(blueprints)) {
            return List.of();
        }
        try (Stream<Path> folders = Files.list(blueprints)) {
            return folders.map(folder -> folder.getFileName().toString()).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(blueprints + " cannot be read", e);
        }
    }
}
