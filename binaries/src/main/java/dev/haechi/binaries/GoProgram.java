package dev.haechi.binaries;

import dev.haechi.kubernetes.distribution.DistributionCode;
import dev.haechi.text.Problem;
import dev.haechi.text.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** The Go of this machine, with everything set that decides about the bytes that it makes. */
final class GoProgram {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Path program;
    private final Map<String, String> environment;

    private GoProgram(Path program, Map<String, String> environment) {
        this.program = program;
        this.environment = environment;
    }

    /** The first one on the PATH; a problem when there is none, or it is too old. */
    static Result<GoProgram> find(Surroundings surroundings, GoVersion needed) {
        var found = onPath(surroundings);
        if (found.isEmpty()) {
            return Result.failed(Problem.of(DistributionCode.NO_GO, needed));
        }
        var go = new GoProgram(found.get(), environment(surroundings));
        var version = GoVersion.tryParse(go.value("GOVERSION"));
        if (version.isEmpty() || version.get().compareTo(needed) < 0) {
            return Result.failed(
                    Problem.of(
                            DistributionCode.GO_TOO_OLD,
                            found.get(),
                            version.map(GoVersion::toString).orElse("?"),
                            needed));
        }
        return Result.ok(go);
    }

    private static Optional<Path> onPath(Surroundings surroundings) {
        return Stream.of(surroundings.variable("PATH").orElse("").split(":", -1))
                .filter(folder -> !folder.isEmpty())
                .map(folder -> surroundings.folder(folder).resolve("go"))
                .filter(file -> Files.isRegularFile(file) && Files.isExecutable(file))
                .findFirst();
    }

    /**
     * The person's own, for proxies, mirrors and caches are theirs to choose; and what makes the
     * same bytes everywhere.
     */
    private static Map<String, String> environment(Surroundings surroundings) {
        var all = new HashMap<>(surroundings.variables());
        surroundings
                .variable("HAECHI_CA")
                .ifPresent(file -> all.putIfAbsent("SSL_CERT_FILE", file));
        all.putAll(
                Map.of(
                        "CGO_ENABLED", "0",
                        "GOFLAGS", "-mod=readonly",
                        "GO111MODULE", "on",
                        "GOTOOLCHAIN", "local",
                        "GOWORK", "off",
                        "GOOS", "linux",
                        "GOARCH", architecture(),
                        "GOAMD64", "v1",
                        "GOARM64", "v8.0"));
        return all;
    }

    /** As Go calls it. */
    static String architecture() {
        var name = System.getProperty("os.arch", "");
        return name.equals("aarch64") ? "arm64" : name;
    }

    /** One of Go's own settings; empty text when it does not answer. */
    String value(String setting) {
        return new Running(List.of(program.toString(), "env", setting), Path.of("/"), environment)
                .answer(PATIENCE)
                .strip();
    }

    /**
     * Builds one binary into a work folder, under its name.
     *
     * @param in the folder of its module
     * @return Go's exit code
     */
    int build(
            PinnedBinary binary,
            String linkerFlags,
            Path in,
            WorkFolder work,
            Consumer<String> lines)
            throws IOException {
        var words =
                List.of(
                        program.toString(),
                        "build",
                        "-trimpath",
                        "-buildvcs=false",
                        "-ldflags",
                        linkerFlags,
                        "-o",
                        work.path().resolve(binary.name()).toString(),
                        binary.wanted().packagePath());
        var there = new HashMap<>(environment);
        there.put("GOTMPDIR", work.path().toString());
        return new Running(words, in, there).toItsEnd(lines, work::removeAtTheEnd);
    }
}
