package dev.haechi.cli.shell;

import dev.haechi.text.Problem;
import dev.haechi.text.Result;
import dev.haechi.text.Source;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads what a person wrote. */
public final class BlueprintFiles {
    private BlueprintFiles() {}

    /** The text of what a command is about. */
    public static Result<Source> read(Shell shell, Target target) {
        return switch (target) {
            case Target.Written(var file) -> read(shell.console().directory(), file);
            case Target.Known(var name) -> Result.failed(Problem.of(CliCode.UNKNOWN_NAME, name));
        };
    }

    /**
     * The text of a file, under the name that a person in the current folder would use.
     *
     * @param directory the current folder
     */
    public static Result<Source> read(Path directory, Path file) {
        String name = shown(directory, file);
        try {
            return Result.ok(new Source(name, Files.readString(file)));
        } catch (CharacterCodingException notText) {
            return Result.failed(Problem.of(CliCode.NO_TEXT, name));
        } catch (IOException unreadable) {
            return Result.failed(Problem.of(CliCode.UNREADABLE, name, reason(unreadable)));
        }
    }

    private static String shown(Path directory, Path file) {
        Path absolute = file.toAbsolutePath().normalize();
        Path base = directory.toAbsolutePath().normalize();
        return absolute.startsWith(base)
                ? base.relativize(absolute).toString()
                : absolute.toString();
    }

    private static String reason(IOException failure) {
        return failure.getClass().getSimpleName().replace("Exception", "");
    }
}
