package dev.haechi.cli.output;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * The world as a command line sees it. Answers go to {@code out}, everything else to {@code err}.
 *
 * @param in standard input, for secrets and confirmations
 * @param environment looks a variable up; empty text when it is not set
 * @param directory that relative paths start from
 * @param person true when a person sits at a terminal: progress may be drawn, questions may be
 *     asked
 */
public record Console(
        PrintWriter out,
        PrintWriter err,
        InputStream in,
        UnaryOperator<String> environment,
        Path directory,
        boolean person) {

    /** The console of this process, in UTF-8. */
    public static Console ofProcess() {
        return new Console(
                writer(FileDescriptor.out),
                writer(FileDescriptor.err),
                System.in,
                name -> Optional.ofNullable(System.getenv(name)).orElse(""),
                Path.of("").toAbsolutePath(),
                Optional.ofNullable(System.console())
                        .filter(java.io.Console::isTerminal)
                        .isPresent());
    }

    private static PrintWriter writer(FileDescriptor descriptor) {
        OutputStream stream = new PrintStream(new FileOutputStream(descriptor), false);
        return new PrintWriter(stream, false, StandardCharsets.UTF_8);
    }

    public void flush() {
        out.flush();
        err.flush();
    }
}
