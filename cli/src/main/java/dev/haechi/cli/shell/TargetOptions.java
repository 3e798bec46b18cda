package dev.haechi.cli.shell;

import dev.haechi.cli.output.Console;
import dev.haechi.model.id.EnvironmentName;
import dev.haechi.model.id.Id;
import dev.haechi.text.Problem;
import dev.haechi.text.Result;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** {@code -f PATH} or {@code --env NAME}, in every command that is about an environment. */
public final class TargetOptions {
    /** The name of a blueprint in a folder. */
    static final String FILE = "haechi.yaml";

    @Option(
            names = {"-f", "--file"},
            paramLabel = "PATH",
            descriptionKey = "file")
    @Nullable String file;

    @Option(names = "--env", paramLabel = "NAME", descriptionKey = "env")
    @Nullable String environment;

    /** Those of a command that spells its options otherwise. */
    public static TargetOptions of(@Nullable String file, @Nullable String environment) {
        var options = new TargetOptions();
        options.file = file;
        options.environment = environment;
        return options;
    }

    /** Whether anything was said. */
    public boolean given() {
        return file != null || environment != null;
    }

    /**
     * What was meant: the named environment, the file, the {@code haechi.yaml} in the folder, or
     * the one in the current folder when nothing was said.
     *
     * @param positional a path given without {@code -f}; empty text when there is none
     */
    public Result<Target> target(Console console, String positional) {
        if (environment != null && (file != null || !positional.isEmpty())) {
            return Result.failed(Problem.of(CliCode.TWO_TARGETS));
        }
        if (environment != null) {
            return Id.isName(environment)
                    ? Result.ok(new Target.Known(EnvironmentName.of(environment)))
                    : Result.failed(Problem.of(CliCode.NO_NAME, environment));
        }
        String said = positional.isEmpty() ? (file == null ? "." : file) : positional;
        Path path = console.directory().resolve(said);
        Path blueprint = Files.isDirectory(path) ? path.resolve(FILE) : path;
        return Files.isRegularFile(blueprint)
                ? Result.ok(new Target.Written(blueprint))
                : Result.failed(Problem.of(CliCode.NO_BLUEPRINT, said));
    }
}
