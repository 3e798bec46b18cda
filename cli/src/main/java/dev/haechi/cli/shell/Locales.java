package dev.haechi.cli.shell;

import dev.haechi.cli.output.Console;
import dev.haechi.text.Language;
import java.util.Optional;
import java.util.stream.Stream;

/** Which language a person reads. */
public final class Locales {
    private Locales() {}

    /**
     * The language of {@code --lang}, which is looked for before the line is parsed because also
     * complaints about the line are in that language; else that of the POSIX locale.
     */
    public static Language of(Console console, String[] arguments) {
        return asked(arguments)
                .or(() -> ofEnvironment(console))
                .flatMap(Language::tryParse)
                .orElse(Language.ENGLISH);
    }

    private static Optional<String> asked(String[] arguments) {
        for (int i = 0; i < arguments.length; i++) {
            if (arguments[i].startsWith("--lang=")) {
                return Optional.of(arguments[i].substring("--lang=".length()));
            }
            if (arguments[i].equals("--lang") && i + 1 < arguments.length) {
                return Optional.of(arguments[i + 1]);
            }
        }
        return Optional.empty();
    }

    private static Optional<String> ofEnvironment(Console console) {
        return Stream.of("LC_ALL", "LC_MESSAGES", "LANG")
                .map(console.environment())
                .filter(value -> !value.isEmpty())
                .findFirst();
    }
}
