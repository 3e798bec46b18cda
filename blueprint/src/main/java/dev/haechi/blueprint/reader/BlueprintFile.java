package dev.haechi.blueprint.reader;

import dev.haechi.blueprint.BlueprintCode;
import dev.haechi.text.Problem;
import dev.haechi.text.Result;
import dev.haechi.text.Source;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.charset.UnmappableCharacterException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Finds and loads the file of a blueprint. */
public final class BlueprintFile {
    /** What the blueprint in a folder is called. */
    public static final String NAME = "haechi.yaml";

    private BlueprintFile() {}

    /** The file that an argument means: itself, or {@value #NAME} in it when it is a folder. */
    public static Path locate(Path argument) {
        return Files.isDirectory(argument) ? argument.resolve(NAME) : argument;
    }

    /** The text of the file that an argument means; a problem when there is none to read. */
    public static Result<Source> load(Path argument) {
        var file = locate(argument);
        if (!Files.exists(file)) {
            return Result.failed(Problem.of(BlueprintCode.NO_BLUEPRINT_HERE, file, NAME));
        }
        try {
            return Result.ok(new Source(file.toString(), Files.readString(file)));
        } catch (MalformedInputException | UnmappableCharacterException e) {
            return Result.failed(Problem.of(BlueprintCode.NOT_UTF8, file));
        } catch (IOException e) {
            return Result.failed(Problem.of(BlueprintCode.UNREADABLE, file, e.toString()));
        }
    }
}
