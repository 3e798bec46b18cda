package dev.haechi.cli;

import dev.haechi.cli.output.Console;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/**
 * Runs what people run often, so that the JDK's ahead-of-time cache (JEP 483, 514) learns which
 * classes a command loads. Reads only, prints nothing; the build starts it once.
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

    private Training() {}

    /** Takes the folder of the examples as its only argument. */
    public static void main(String[] arguments) {
        var nowhere =
                new PrintWriter(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        var console =
                new Console(
                        nowhere,
                        nowhere,
                        InputStream.nullInputStream(),
                        name -> "",
                        Path.of(arguments.length == 0 ? "." : arguments[0]),
                        false);
        for (String line : LINES) {
            CommandTree.run(console, line.split(" "));
        }
    }
}
