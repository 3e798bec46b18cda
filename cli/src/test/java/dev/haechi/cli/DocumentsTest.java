package dev.haechi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.haechi.text.testing.Golden;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What the documents show is what the program does; their walks are run by the module acceptance.
 */
class DocumentsTest {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Pattern YAML = Pattern.compile("```yaml\n(.*?)```", Pattern.DOTALL);
    private static final Pattern COMMAND = Pattern.compile("haechi ([a-z]+(?:-proof)?)\\b(?!\\.)");

    @TempDir Path folder;

    @Test
    void the_picture_in_the_readme_is_the_one_that_check_draws() {
        var file = folder.resolve("bank.svg").toString();

        Golden.assertSame(
                ROOT.resolve("docs/demo-bank.svg"),
                () -> {
                    run("check", ROOT.resolve("examples/demo-bank").toString(), "--svg", file);
                    return read(Path.of(file));
                });
        assertThat(read(ROOT.resolve("README.md"))).contains("docs/demo-bank.svg");
    }

    @Test
    void the_blueprint_in_the_readme_passes_the_check() throws IOException {
        var yaml = YAML.matcher(read(ROOT.resolve("README.md")));
        assertThat(yaml.find()).isTrue();
        Files.writeString(folder.resolve("haechi.yaml"), yaml.group(1));

        var run = run("check", folder.toString());

        assertThat(run.exitCode()).as(run.out() + run.err()).isZero();
    }

    @Test
    void every_command_that_a_document_names_is_there() throws IOException {
        var named = new TreeSet<String>();
        try (Stream<Path> files = Files.walk(ROOT)) {
            files.filter(file -> file.toString().endsWith(".md"))
                    .filter(file -> !file.toString().contains("/target/"))
                    .map(DocumentsTest::read)
                    .flatMap(text -> COMMAND.matcher(text).results())
                    .forEach(found -> named.add(found.group(1)));
        }

        assertThat(named).contains("up", "check", "backup");
        for (var command : named) {
            if (!command.equals("test")) { // the script's own, before any Java
                assertThat(run(command, "--help").exitCode()).as("haechi " + command).isZero();
            }
        }
    }

    private CommandLineRun run(String... arguments) {
        return CommandLineRun.of(
                folder, Map.of("LANG", "C.UTF-8", "HOME", "/nowhere"), "", arguments);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new AssertionError(file + " is unreadable", e);
        }
    }
}
