package dev.haechi.cli.design;

import dev.haechi.app.design.Design;
import dev.haechi.app.design.Designs;
import dev.haechi.cli.shell.BlueprintFiles;
import dev.haechi.cli.shell.Shell;
import dev.haechi.cli.shell.TargetOptions;
import dev.haechi.text.Result;
import dev.haechi.text.Source;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Reads the design that a command is about, and shows its problems with the lines they stand in.
 */
public final class DesignInput {
    private final Shell shell;

    public DesignInput(Shell shell) {
        this.shell = shell;
    }

    /**
     * Reads, asks, and lets the answer be written.
     *
     * @param use the rest of the command, which ends with its exit code
     */
    public int with(TargetOptions options, String positional, Function<Read, Integer> use) {
        var sources =
                options.target(shell.console(), positional)
                        .then(target -> BlueprintFiles.read(shell, target));
        return switch (sources) {
            case Result.Failed<Source>(var problems) -> shell.view().problems(problems, List.of());
            case Result.Ok<Source>(var source) ->
                    switch (Designs.read(source)) {
                        case Result.Failed<Design>(var problems) ->
                                shell.view().problems(problems, List.of(source));
                        case Result.Ok<Design>(var design) -> use.apply(new Read(source, design));
                    };
        };
    }

    /**
     * Reads the design that only the options name, asks it a question, and lets the answer be
     * written.
     *
     * @param write ends with the exit code
     */
    public <T> int ask(
            TargetOptions options,
            Function<Design, Result<T>> question,
            Function<T, Integer> write) {
        return with(options, "", read -> shell.answer(question.apply(read.design()), write));
    }

    /** A design, and the text that it was read from. */
    public record Read(Source source, Design design) {}

    /**
     * Reads the landscape that is named beside manifests, where one is.
     *
     * @param use the rest of the command, which ends with its exit code
     */
    public int beside(TargetOptions options, Function<Optional<Design>, Integer> use) {
        return options.given()
                ? with(options, "", read -> use.apply(Optional.of(read.design())))
                : use.apply(Optional.empty());
    }
}
