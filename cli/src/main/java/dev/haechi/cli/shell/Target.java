package dev.haechi.cli.shell;

import dev.haechi.model.id.EnvironmentName;
import java.nio.file.Path;

/** What a command is about. */
public sealed interface Target {
    /** A blueprint, or a landscape, in a file. */
    record Written(Path file) implements Target {}

    /** An environment that this machine knows by its name. */
    record Known(EnvironmentName name) implements Target {}
}
