package dev.haechi.cli.life;

import dev.haechi.app.environment.Intended;
import dev.haechi.app.environment.Known;
import dev.haechi.cli.shell.BlueprintFiles;
import dev.haechi.cli.shell.Shell;
import dev.haechi.cli.shell.Target;
import dev.haechi.cli.shell.TargetOptions;
import dev.haechi.model.id.EnvironmentName;
import dev.haechi.text.Result;
import dev.haechi.text.Source;
import java.util.List;

/** Finds the environment that a command is about. */
final class LifeTarget {
    private final Shell shell;

    LifeTarget(Shell shell) {
        this.shell = shell;
    }

    /** What a blueprint means: one in a file, or the one that was applied last by that name. */
    Result<Intended> intended(TargetOptions options, String positional) {
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
    Result<EnvironmentName> name(TargetOptions options, String positional) {
        return options.target(shell.console(), positional)
                .then(
                        target ->
                                switch (target) {
                                    case Target.Known(var name) -> Result.ok(name);
                                    case Target.Written _ ->
                                            intended(options, positional).map(Intended::name);
                                });
    }

    /** The text that problems point into. */
    static List<Source> sources(TargetOptions options, String positional, Shell shell) {
        var source =
                options.target(shell.console(), positional)
                        .then(target -> BlueprintFiles.read(shell, target));
        return source instanceof Result.Ok<Source>(var read) ? List.of(read) : List.of();
    }
}
