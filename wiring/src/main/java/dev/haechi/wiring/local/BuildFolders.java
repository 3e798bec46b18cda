package dev.haechi.wiring.local;

import dev.haechi.app.delivery.BuildLogs;
import dev.haechi.delivery.CommitId;
import dev.haechi.model.id.EnvironmentName;
import dev.haechi.model.id.ServiceName;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Build logs and the folders that builds read, below the state folder.
 *
 * @param logs where logs are kept: {@code ENVIRONMENT/SERVICE/COMMIT.log}
 * @param work where folders are made
 */
record BuildFolders(Path logs, Path work) implements BuildLogs {
    private static final String SUFFIX = ".log";

    @Override
    public Log open(EnvironmentName environment, ServiceName service, CommitId commit) {
        var folder = logs.resolve(environment.value()).resolve(service.value());
        var file = folder.resolve(commit.brief() + SUFFIX);
        try {
            Files.createDirectories(folder);
            return new Lines(
                    new PrintWriter(Files.newBufferedWriter(file, StandardCharsets.UTF_8), true));
        } catch (IOException e) {
            throw new UncheckedIOException("the build log " + file + " cannot be written", e);
        }
    }

    @Override
    public Optional<Kept> find(EnvironmentName environment, ServiceName service, String commit) {
        var folder = logs.resolve(environment.value()).resolve(service.value());
        if (!Files.isDirectory(folder)) {
            return Optional.empty();
        }
        // A log's name is the brief form: a full commit begins with it.
        try (var list = Files.list(folder)) {
            return list.filter(file -> file.toString().endsWith(SUFFIX))
                    .filter(
                            file ->
                                    brief(file).startsWith(commit)
                                            || commit.startsWith(brief(file)))
                    .max(Comparator.comparingLong(BuildFolders::written))
                    .map(file -> new Kept(brief(file), lines(file)));
        } catch (IOException e) {
            throw new UncheckedIOException("the build logs in " + folder + " cannot be read", e);
        }
    }

    private static String brief(Path file) {
        var name = file.getFileName().toString();
        return name.substring(0, name.length() - SUFFIX.length());
    }

    private static long written(Path file) {
        return file.toFile().lastModified();
    }

    /** What a build prints need not be UTF-8. */
    private static List<String> lines(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException("the build log " + file + " cannot be read", e);
        }
    }

    private record Lines(PrintWriter writer) implements Log {
        @Override
        public void line(String text) {
            writer.println(text);
        }

        @Override
        public void close() {
            writer.close();
        }
    }

    @Override
    public Path folder(EnvironmentName environment, ServiceName service, CommitId commit) {
        try {
            Files.createDirectories(work);
            var parent =
                    Files.createTempDirectory(
                            work, environment + "-" + service + "-" + commit.brief() + "-");
            return parent.resolve("source");
        } catch (IOException e) {
            throw new UncheckedIOException("no folder can be made in " + work, e);
        }
    }

    @Override
    public void discard(Path folder) {
        var parent = folder.getParent();
        if (parent == null || !parent.startsWith(work)) {
            throw new IllegalArgumentException(folder + " is no build folder");
        }
        delete(parent);
    }

    /** Deletes a folder with all in it, following no link; nothing happens when it is not there. */
    static void delete(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (var paths = Files.walk(folder)) {
            for (var path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(folder + " cannot be deleted", e);
        }
    }
}
