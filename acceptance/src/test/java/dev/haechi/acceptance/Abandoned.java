package dev.haechi.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Premises whose test run was killed: their environments still hold the names and the kernel's
 * objects that the next run needs.
 */
record Abandoned(Premises premises) {
    void takeDown() {
        var root = premises.root();
        System.err.println("taking down what a killed test run left in " + root);
        var shell = premises.shell(Path.of("/"));
        for (var environment : environments()) {
            shell.run(Shell.USUAL, "$HAECHI down --purge --yes --env " + environment);
        }
        shell.run(Shell.USUAL, "pkill -KILL -f " + root + "/");
        shell.run(
                Shell.USUAL,
                "cut -d' ' -f2 /proc/self/mounts | grep ^" + root + "/ | tac | xargs -r umount");
        premises.remove();
    }

    private List<String> environments() {
        var blueprints = premises.blueprints();
        try (Stream<Path> folders = Files.list(blueprints)) {
            return folders.map(folder -> folder.getFileName().toString()).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(blueprints + " cannot be read", e);
        }
    }
}
