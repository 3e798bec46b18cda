package dev.haechi.cli.design;

import dev.haechi.cli.output.ExitCode;
import dev.haechi.cli.shell.CliCode;
import dev.haechi.cli.shell.Shell;
import dev.haechi.text.Language;
import dev.haechi.text.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code haechi init bank}: a first blueprint, named after its folder, with a word on each key. */
@Command(name = "init")
public final class InitCommand implements Callable<Integer> {
    private static final String FILE = "haechi.yaml";
    private static final String USUAL_NAME = "my-bank";
    private static final int LONGEST_NAME = 24;
    private static final Pattern NAME = Pattern.compile("[a-z]([a-z0-9-]{0,22}[a-z0-9])?");

    private final Shell shell;

    @Parameters(arity = "0..1", paramLabel = "FOLDER", descriptionKey = "init.folder")
    String folder = ".";

    public InitCommand(Shell shell) {
        this.shell = shell;
    }

    /**
     * What was written.
     *
     * @param file the blueprint
     */
    record InitAnswer(String file) {}

    @Override
    public Integer call() {
        var file = shell.console().directory().resolve(folder).resolve(FILE).normalize();
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(
                    file,
                    template().replace("@NAME@", name(file)),
                    StandardOpenOption.CREATE_NEW,
                    StandardOpenOption.WRITE);
        } catch (FileAlreadyExistsException _) {
            return shell.view().problem(Problem.of(CliCode.IS_THERE, file));
        } catch (IOException e) {
            return shell.view()
                    .problem(Problem.of(CliCode.UNWRITABLE, file, e.getClass().getSimpleName()));
        }
        return shell.view()
                .answer(
                        new InitAnswer(file.toString()),
                        (answer, _) -> answer.file() + "\n",
                        _ -> ExitCode.FINE);
    }

    /** The folder's name, as far as an environment may be called so. */
    private static String name(Path file) {
        var named = file.toAbsolutePath().getParent();
        var last = named == null ? null : named.getFileName();
        var text = last == null ? "" : last.toString().toLowerCase(Locale.ROOT);
        var plain = text.replaceAll("[^a-z0-9]+", "-").replaceAll("^[^a-z]+|-+$", "");
        var cut = plain.substring(0, Math.min(LONGEST_NAME, plain.length())).replaceAll("-+$", "");
        return NAME.matcher(cut).matches() ? cut : USUAL_NAME;
    }

    private String template() {
        var name = shell.language() == Language.KOREAN ? "first_ko.yaml" : "first.yaml";
        try (var stream = InitCommand.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException(name + " is missing beside InitCommand");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(name + " cannot be read from the class path", e);
        }
    }
}
