package dev.haechi.cli.deliver;

import dev.haechi.app.deploy.Earlier;
import dev.haechi.app.deploy.RollbackAnswer;
import dev.haechi.cli.output.ExitCode;
import dev.haechi.cli.shell.LifeTarget;
import dev.haechi.cli.shell.Shell;
import dev.haechi.cli.shell.TargetOptions;
import dev.haechi.model.id.EnvironmentName;
import dev.haechi.text.Result;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code haechi rollback web}: brings the image that served before back into service. */
@Command(name = "rollback")
public final class RollbackCommand implements Callable<Integer> {
    private final Shell shell;

    @Mixin TargetOptions target;

    @Parameters(paramLabel = "SERVICE", descriptionKey = "service")
    String service = "";

    @Option(names = "--to", paramLabel = "RELEASE", descriptionKey = "rollback.to")
    @Nullable Long release;

    public RollbackCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() {
        var missing = shell.rootProblem();
        if (missing.isPresent()) {
            return shell.view().problem(missing.get());
        }
        return shell.answer(
                new LifeTarget(shell).name(target, "").then(this::rollBack),
                DeliverAnswers::of,
                _ -> ExitCode.FINE);
    }

    private Result<RollbackAnswer> rollBack(EnvironmentName name) {
        var wanted = release == null ? new Earlier.Former() : new Earlier.Numbered(release);
        try (var machine = shell.machine()) {
            return ServiceNames.of(service)
                    .then(
                            one ->
                                    machine.rollbacks()
                                            .rollBack(
                                                    machine.account(),
                                                    name,
                                                    one,
                                                    wanted,
                                                    shell.progress()));
        }
    }
}
