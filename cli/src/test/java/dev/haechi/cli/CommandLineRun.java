package dev.haechi.cli;

import dev.haechi.cli.output.Console;
import java.io.ByteArrayInputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;

/** What one command line answered, run in this process with everything around it fixed. */
record CommandLineRun(int exitCode, String out, String err) {

    static CommandLineRun of(String... arguments) {
        return of(Path.of(""), Map.of("LANG", "C.UTF-8", "HOME", "/nowhere"), "", arguments);
    }

    static CommandLineRun of(
            Path directory, Map<String, String> environment, String in, String... arguments) {
        var out = new StringWriter();
        var err = new StringWriter();
        var console = console(out, err, directory, environment, in);
        int exitCode = CommandTree.run(console, arguments);
        console.flush();
        return new CommandLineRun(exitCode, out.toString(), err.toString());
    }

    /** A console whose answers are kept. */
    record Capturing(Console console, StringWriter written) {
        String out() {
            console.flush();
            return written.toString();
        }
    }

    static Capturing capturing() {
        var out = new StringWriter();
        return new Capturing(console(out, new StringWriter(), Path.of(""), Map.of(), ""), out);
    }

    /** A console for tests that only look at the tree of commands. */
    static Console silent() {
        return console(new StringWriter(), new StringWriter(), Path.of(""), Map.of(), "");
    }

    private static Console console(
            StringWriter out,
            StringWriter err,
            Path directory,
            Map<String, String> environment,
            String in) {
        return new Console(
                new PrintWriter(out),
                new PrintWriter(err),
                new ByteArrayInputStream(in.getBytes(StandardCharsets.UTF_8)),
                name -> environment.getOrDefault(name, ""),
                directory,
                false);
    }
}
