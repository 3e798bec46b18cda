package dev.haechi.cli.cluster;

import dev.haechi.cli.shell.BlueprintFiles;
import dev.haechi.cli.shell.CliCode;
import dev.haechi.cli.shell.Shell;
import dev.haechi.text.Problem;
import dev.haechi.text.Problems;
import dev.haechi.text.Result;
import dev.haechi.text.Source;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Reads the manifests of a folder and of those in it, in the order of their names. */
final class ManifestFiles {
    private ManifestFiles() {}

    static Result<List<Source>> read(Shell shell, String folder) {
        var directory = shell.console().directory();
        var root = directory.resolve(folder);
        var problems = new Problems();
        var sources = new ArrayList<Source>();
        for (var file : files(root, folder, problems)) {
            switch (BlueprintFiles.read(directory, file)) {
                case Result.Ok<Source>(var source) -> sources.add(source);
                case Result.Failed<Source>(var wrong) -> problems.addAll(wrong);
            }
        }
        if (sources.isEmpty() && problems.isEmpty()) {
            problems.add(Problem.of(CliCode.NO_MANIFESTS, folder));
        }
        return problems.orElse(sources);
    }

    private static List<Path> files(Path root, String folder, Problems problems) {
        if (Files.isRegularFile(root)) {
            return List.of(root);
        }
        try (var found = Files.walk(root)) {
            return found.filter(Files::isRegularFile)
                    .filter(ManifestFiles::isManifest)
                    .sorted()
                    .toList();
        } catch (IOException | UncheckedIOException unreadable) {
            var reason = unreadable.getClass().getSimpleName();
            problems.add(Problem.of(CliCode.UNREADABLE, folder, reason));
            return List.of();
        }
    }

    private static boolean isManifest(Path file) {
        var name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return name.endsWith(".yaml") || name.endsWith(".yml") || name.endsWith(".json");
    }
}
