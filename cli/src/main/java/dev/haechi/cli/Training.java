package dev.haechi.cli;

import dev.haechi.cli.output.Console;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Runs what people run often, so that the JDK's ahead-of-time cache (JEP 483, 514) learns which
 * classes a command loads. Prints nothing and leaves nothing behind; the build starts it once.
 */
public final class Training {
    private static final List<String> LINES =
            List.of(
                    "--version",
                    "--help",
                    "doctor --output json",
                    "check examples/demo-bank --lang ko",
                    "check examples/demo-bank --output json",
                    "reach -f examples/demo-bank",
                    "explain internet accounts-db --port tcp/5432 -f examples/demo-bank");

    /** Large enough to be surveyed, and judged by several threads. */
    private static final String ESTATE =
            "generate estate --vpcs 8 --subnets 160 --instances 2100 --groups 160 --rules 8";

    private Training() {}

    /** Takes the folder of the examples as its only argument. */
    public static void main(String[] arguments) throws IOException {
        var directory = Path.of(arguments.length == 0 ? "." : arguments[0]);
        for (String line : LINES) {
            run(line, directory, Writer.nullWriter());
        }
        estate(directory);
    }

    private static void estate(Path directory) throws IOException {
        var file = Files.createTempFile("estate", ".json");
        try {
            try (var out = Files.newBufferedWriter(file)) {
                run(ESTATE, directory, out);
            }
            run("check --output json -f " + file, directory, Writer.nullWriter());
        } finally {
            Files.delete(file);
        }
    }

    private static void run(String line, Path directory, Writer out) {
        var console =
                new Console(
                        new PrintWriter(out),
                        new PrintWriter(Writer.nullWriter()),
                        InputStream.nullInputStream(),
                        name -> "",
                        directory,
                        false);
        CommandTree.run(console, line.split(" "));
        console.flush();
    }
}
