package dev.haechi.cli.shell;

import dev.haechi.app.environment.Intended;
import dev.haechi.app.environment.Jurisdiction;
import dev.haechi.app.environment.Known;
import dev.haechi.model.id.EnvironmentName;
import dev.haechi.text.Result;
import dev.haechi.text.Source;
import dev.haechi.wiring.local.Machine;
import java.util.List;

/** Finds the environment that a command is about. */
public final class LifeTarget {
    private final Shell shell;

    public LifeTarget(Shell shell) {
        this.shell = shell;
    }

    /** What a blueprint means: one in a file, or the one that was applied last by that name. */
    public Result<Intended> intended(TargetOptions options, String positional) {
        return options.target(shell.console(), positional)
                .then(
                        target ->
                                switch (target) {
                                    case Target.Written(var file) ->
                                            BlueprintFiles.read(shell.console().directory(), file)
                                                    .then(source -> Intended.of(source, file));
                                    case Target.Known(var name) -> known(name);
                                });
    }

    private Result<Intended> known(EnvironmentName name) {
        try (var machine = shell.machine()) {
            return new Known(machine.environments()).find(name).then(Intended::of);
        }
    }

    /** The name of an environment: the one given, or the one that a file is about. */
    public Result<EnvironmentName> name(TargetOptions options, String positional) {
        return options.target(shell.console(), positional)
                .then(
                        target ->
                                switch (target) {
                                    case Target.Known(var name) -> Result.ok(name);
                                    case Target.Written _ ->
                                            intended(options, positional).map(Intended::name);
                                });
    }

    /** Whose rules apply: those of the environment, or of a blueprint that was never made. */
    public Result<Jurisdiction> jurisdiction(TargetOptions options, Machine machine) {
        return options.target(shell.console(), "")
                .then(
                        target ->
                                switch (target) {
                                    case Target.Known(var name) ->
                                            machine.known().jurisdiction(name);
                                    case Target.Written _ ->
                                            intended(options, "")
                                                    .map(machine.known()::jurisdiction);
                                });
    }

    /** The text that problems point into. */
    public static List<Source> sources(TargetOptions options, String positional, Shell shell) {
        var source =
                options.target(shell.console(), positional)
                        .then(target -> BlueprintFiles.read(shell, target));
        return source instanceof Result.Ok<Source>(var read) ? List.of(read) : List.of();
    }
}
