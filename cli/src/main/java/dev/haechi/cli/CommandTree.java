package dev.haechi.cli;

import dev.haechi.cli.design.CheckCommand;
import dev.haechi.cli.design.ExplainCommand;
import dev.haechi.cli.design.ReachCommand;
import dev.haechi.cli.design.TraceCommand;
import dev.haechi.cli.life.DoctorCommand;
import dev.haechi.cli.life.DownCommand;
import dev.haechi.cli.life.ProbeCommand;
import dev.haechi.cli.life.ServerCommand;
import dev.haechi.cli.life.StatusCommand;
import dev.haechi.cli.life.UpCommand;
import dev.haechi.cli.output.Console;
import dev.haechi.cli.shell.Complaints;
import dev.haechi.cli.shell.HaechiCommand;
import dev.haechi.cli.shell.Locales;
import dev.haechi.cli.shell.Shell;
import dev.haechi.text.Language;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ServiceConfigurationError;
import picocli.CommandLine;

/** All commands, and what happens around each of them. */
final class CommandTree {
    private CommandTree() {}

    /** Runs one command line; gives its exit code. Answers may still stand in the writers. */
    static int run(Console console, String... arguments) {
        var language = Locales.of(console, arguments);
        try {
            return of(console, language).execute(arguments);
        } catch (LinkageError | StackOverflowError | ServiceConfigurationError broken) {
            // Not Exceptions, so that picocli lets them through; a person gets a sentence all the
            // same.
            var shell = new Shell(console, language, new HaechiCommand());
            return new Complaints(shell).failed(new IllegalStateException(broken));
        }
    }

    static CommandLine of(Console console, Language language) {
        var root = new HaechiCommand();
        var shell = new Shell(console, language, root);
        var tree = new CommandLine(root);
        tree.addSubcommand("doctor", new DoctorCommand(shell));
        tree.addSubcommand("up", new UpCommand(shell));
        tree.addSubcommand("down", new DownCommand(shell));
        tree.addSubcommand("status", new StatusCommand(shell));
        tree.addSubcommand("probe", new ProbeCommand(shell));
        tree.addSubcommand("server", new ServerCommand(shell));
        tree.addSubcommand("check", new CheckCommand(shell));
        tree.addSubcommand("reach", new ReachCommand(shell));
        tree.addSubcommand("trace", new TraceCommand(shell));
        tree.addSubcommand("explain", new ExplainCommand(shell));
        tree.setCaseInsensitiveEnumValuesAllowed(true);
        tree.setResourceBundle(usageTexts(language));
        tree.setOut(console.out());
        tree.setErr(console.err());
        var complaints = new Complaints(shell);
        tree.setParameterExceptionHandler(complaints::wrongUsage);
        tree.setExecutionExceptionHandler((failure, _, _) -> complaints.failed(failure));
        return tree;
    }

    private static ResourceBundle usageTexts(Language language) {
        return ResourceBundle.getBundle(
                "dev.haechi.cli.Usage",
                language == Language.KOREAN ? Locale.KOREAN : Locale.ROOT,
                ResourceBundle.Control.getNoFallbackControl(
                        ResourceBundle.Control.FORMAT_PROPERTIES));
    }
}
