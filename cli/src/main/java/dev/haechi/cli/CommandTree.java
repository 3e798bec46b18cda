package dev.haechi.cli;

import dev.haechi.cli.change.ApplyCommand;
import dev.haechi.cli.change.DriftCommand;
import dev.haechi.cli.change.PlanCommand;
import dev.haechi.cli.deliver.DeployCommand;
import dev.haechi.cli.deliver.LogsCommand;
import dev.haechi.cli.deliver.RollbackCommand;
import dev.haechi.cli.design.CheckCommand;
import dev.haechi.cli.design.ExplainCommand;
import dev.haechi.cli.design.InitCommand;
import dev.haechi.cli.design.ReachCommand;
import dev.haechi.cli.design.TraceCommand;
import dev.haechi.cli.design.VerifyProofCommand;
import dev.haechi.cli.estate.GenerateCommand;
import dev.haechi.cli.estate.GenerateEstateCommand;
import dev.haechi.cli.kubernetes.KubernetesBuildCommand;
import dev.haechi.cli.kubernetes.KubernetesCommand;
import dev.haechi.cli.life.DoctorCommand;
import dev.haechi.cli.life.DownCommand;
import dev.haechi.cli.life.ProbeCommand;
import dev.haechi.cli.life.ServerCommand;
import dev.haechi.cli.life.StatusCommand;
import dev.haechi.cli.life.UpCommand;
import dev.haechi.cli.output.Console;
import dev.haechi.cli.platform.AuditCommand;
import dev.haechi.cli.platform.AuditHeadCommand;
import dev.haechi.cli.platform.AuditListCommand;
import dev.haechi.cli.platform.AuditVerifyCommand;
import dev.haechi.cli.platform.BackupCommand;
import dev.haechi.cli.platform.RestoreCommand;
import dev.haechi.cli.platform.SecretCommand;
import dev.haechi.cli.platform.SecretListCommand;
import dev.haechi.cli.platform.SecretRemoveCommand;
import dev.haechi.cli.platform.SecretSetCommand;
import dev.haechi.cli.question.BlastCommand;
import dev.haechi.cli.question.DiffCommand;
import dev.haechi.cli.question.ExposedCommand;
import dev.haechi.cli.question.LintCommand;
import dev.haechi.cli.question.WaypointCommand;
import dev.haechi.cli.shell.Complaints;
import dev.haechi.cli.shell.HaechiCommand;
import dev.haechi.cli.shell.Locales;
import dev.haechi.cli.shell.Shell;
import dev.haechi.cli.token.TokenCommand;
import dev.haechi.cli.token.TokenCreateCommand;
import dev.haechi.cli.token.TokenListCommand;
import dev.haechi.cli.token.TokenRevokeCommand;
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
        tree.addSubcommand("init", new InitCommand(shell));
        tree.addSubcommand("check", new CheckCommand(shell));
        tree.addSubcommand("reach", new ReachCommand(shell));
        tree.addSubcommand("verify-proof", new VerifyProofCommand(shell));
        tree.addSubcommand("trace", new TraceCommand(shell));
        tree.addSubcommand("explain", new ExplainCommand(shell));
        tree.addSubcommand("exposed", new ExposedCommand(shell));
        tree.addSubcommand("waypoint", new WaypointCommand(shell));
        tree.addSubcommand("blast", new BlastCommand(shell));
        tree.addSubcommand("diff", new DiffCommand(shell));
        tree.addSubcommand("lint", new LintCommand(shell));
        tree.addSubcommand("generate", generate(shell));
        tree.addSubcommand("kubernetes", kubernetes(shell));
        tree.addSubcommand("plan", new PlanCommand(shell));
        tree.addSubcommand("apply", new ApplyCommand(shell));
        tree.addSubcommand("drift", new DriftCommand(shell));
        tree.addSubcommand("deploy", new DeployCommand(shell));
        tree.addSubcommand("rollback", new RollbackCommand(shell));
        tree.addSubcommand("logs", new LogsCommand(shell));
        tree.addSubcommand("secret", secret(shell));
        tree.addSubcommand("token", token(shell));
        tree.addSubcommand("audit", audit(shell));
        tree.addSubcommand("backup", new BackupCommand(shell));
        tree.addSubcommand("restore", new RestoreCommand(shell));
        tree.setCaseInsensitiveEnumValuesAllowed(true);
        tree.setResourceBundle(usageTexts(language));
        tree.setOut(console.out());
        tree.setErr(console.err());
        var complaints = new Complaints(shell);
        tree.setParameterExceptionHandler(complaints::wrongUsage);
        tree.setExecutionExceptionHandler((failure, _, _) -> complaints.failed(failure));
        return tree;
    }

    private static CommandLine generate(Shell shell) {
        return new CommandLine(new GenerateCommand())
                .addSubcommand("estate", new GenerateEstateCommand(shell));
    }

    private static CommandLine kubernetes(Shell shell) {
        return new CommandLine(new KubernetesCommand())
                .addSubcommand("build", new KubernetesBuildCommand(shell));
    }

    private static CommandLine secret(Shell shell) {
        return new CommandLine(new SecretCommand())
                .addSubcommand("set", new SecretSetCommand(shell))
                .addSubcommand("list", new SecretListCommand(shell))
                .addSubcommand("remove", new SecretRemoveCommand(shell));
    }

    private static CommandLine token(Shell shell) {
        return new CommandLine(new TokenCommand())
                .addSubcommand("create", new TokenCreateCommand(shell))
                .addSubcommand("list", new TokenListCommand(shell))
                .addSubcommand("revoke", new TokenRevokeCommand(shell));
    }

    private static CommandLine audit(Shell shell) {
        return new CommandLine(new AuditCommand())
                .addSubcommand("list", new AuditListCommand(shell))
                .addSubcommand("verify", new AuditVerifyCommand(shell))
                .addSubcommand("head", new AuditHeadCommand(shell));
    }

    private static ResourceBundle usageTexts(Language language) {
        return ResourceBundle.getBundle(
                "dev.haechi.cli.Usage",
                language == Language.KOREAN ? Locale.KOREAN : Locale.ROOT,
                ResourceBundle.Control.getNoFallbackControl(
                        ResourceBundle.Control.FORMAT_PROPERTIES));
    }
}
