package dev.haechi.cli.shell;

import dev.haechi.cli.output.ExitCode;
import dev.haechi.text.Outage;
import dev.haechi.text.Problem;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Turns what went wrong into a problem with its fix, and that into an exit code. */
public final class Complaints {
    private final Shell shell;

    public Complaints(Shell shell) {
        this.shell = shell;
    }

    /** A line that was not understood: 64. */
    public int wrongUsage(ParameterException mistake, String[] arguments) {
        shell.view().problem(meant(mistake));
        return ExitCode.WRONG_USAGE.number();
    }

    private static Problem meant(ParameterException mistake) {
        CommandLine at = mistake.getCommandLine();
        String command = at.getCommandSpec().qualifiedName();
        if (mistake instanceof UnmatchedArgumentException unknown) {
            return Problem.of(
                    CliCode.UNKNOWN_WORD,
                    unknown.getUnmatched().getFirst(),
                    nearest(unknown, at, command));
        }
        if (mistake instanceof MissingParameterException missing) {
            String names =
                    String.join(
                            ", ",
                            missing.getMissing().stream().map(arg -> arg.paramLabel()).toList());
            return Problem.of(CliCode.MISSING, names, command);
        }
        if (mistake.getArgSpec() == null && !(at.getCommand() instanceof Callable)) {
            return Problem.of(
                    CliCode.NO_COMMAND, command, String.join(", ", at.getSubcommands().keySet()));
        }
        return Problem.of(
                CliCode.UNFIT_VALUE,
                Objects.requireNonNullElse(mistake.getMessage(), "unreadable command line"),
                command);
    }

    private static String nearest(
            UnmatchedArgumentException unknown, CommandLine at, String command) {
        List<String> near = unknown.getSuggestions();
        if (!near.isEmpty()) {
            return String.join(", ", near);
        }
        return at.getSubcommands().isEmpty()
                ? command + " --help"
                : String.join(", ", at.getSubcommands().keySet());
    }

    /** A command that threw: an outage, or our bug with its stack trace in a file. */
    public int failed(Exception failure) {
        if (failure instanceof Outage || failure instanceof UncheckedIOException) {
            return shell.view().problem(Problem.of(CliCode.OUTSIDE, said(failure)));
        }
        return shell.view().problem(Problem.of(CliCode.BUG, said(failure), report(failure)));
    }

    private static String said(Exception failure) {
        String message = failure.getMessage();
        return message == null ? failure.getClass().getSimpleName() : message;
    }

    /** Writes the stack trace where a person can attach it; what cannot be written is printed. */
    private String report(Exception failure) {
        var trace = new StringWriter();
        failure.printStackTrace(new PrintWriter(trace));
        try {
            Path file = Files.createTempFile("haechi-bug-", ".txt");
            Files.writeString(file, trace.toString());
            return file.toString();
        } catch (IOException e) {
            shell.view().progress(trace.toString());
            return "(" + e.getMessage() + ")";
        }
    }
}
