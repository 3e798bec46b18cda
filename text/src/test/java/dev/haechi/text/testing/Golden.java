package dev.haechi.text.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Whole answers kept as files: {@code src/test/resources/golden/<case>/}. {@code mvn test
 * -Dgolden=update} rewrites the expected files; the difference is reviewed like code.
 */
public final class Golden {

    private static final Path ROOT = Path.of("src", "test", "resources", "golden");

    private Golden() {}

    /** The folder of one case of the module under test. */
    public static Path folder(String name) {
        return ROOT.resolve(name);
    }

    /** The case folders directly under {@code golden/<group>}, by name. */
    public static List<Path> cases(String group) {
        try (Stream<Path> found = Files.list(ROOT.resolve(group))) {
            return found.filter(Files::isDirectory).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException("no golden cases in " + ROOT.resolve(group), e);
        }
    }

    /**
     * Fails unless {@code answer} gives the file's text, twice. Asked twice because an answer that
     * depends on hash order or time would make a golden file that fails on another day.
     */
    public static void assertSame(Path expected, Supplier<String> answer) {
        String first = answer.get();
        assertThat(answer.get()).as("asked a second time, for %s", expected).isEqualTo(first);
        if ("update".equals(System.getProperty("golden"))) {
            write(expected, first);
            return;
        }
        if (!Files.exists(expected)) {
            fail("%s is missing; run with -Dgolden=update and review it:%n%s", expected, first);
        }
        assertThat(first).as("golden file %s", expected).isEqualTo(read(expected));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException("golden file unreadable: " + file, e);
        }
    }

    private static void write(Path file, String text) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException("golden file not written: " + file, e);
        }
    }
}
