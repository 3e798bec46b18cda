package dev.haechi.cli.platform;

import dev.haechi.app.audit.AuditAnswer;
import dev.haechi.cli.output.ExitCode;
import dev.haechi.cli.shell.LifeTarget;
import dev.haechi.cli.shell.Shell;
import dev.haechi.cli.shell.TargetOptions;
import dev.haechi.text.Result;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code haechi audit list}: of an environment, or of the whole machine. */
@Command(name = "list")
public final class AuditListCommand implements Callable<Integer> {
    private final Shell shell;

    @Mixin TargetOptions target;

    @Option(names = "--lines", paramLabel = "N", descriptionKey = "audit.lines")
    int lines = 50;

    public AuditListCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() {
        return shell.answer(list(Math.max(0, lines)), PlatformAnswers::of, _ -> ExitCode.FINE);
    }

    private Result<AuditAnswer> list(int most) {
        try (var machine = shell.machine()) {
            var reading = machine.auditReading();
            return target.given()
                    ? new LifeTarget(shell)
                            .name(target, "")
                            .then(name -> reading.list(machine.account(), name, most))
                    : reading.list(machine.account(), most);
        }
    }
}
