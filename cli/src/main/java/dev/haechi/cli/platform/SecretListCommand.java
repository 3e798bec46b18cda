package dev.haechi.cli.platform;

import dev.haechi.app.secret.SecretsAnswer;
import dev.haechi.cli.output.ExitCode;
import dev.haechi.cli.shell.LifeTarget;
import dev.haechi.cli.shell.Shell;
import dev.haechi.cli.shell.TargetOptions;
import dev.haechi.text.Result;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code haechi secret list}: names, never values. */
@Command(name = "list")
public final class SecretListCommand implements Callable<Integer> {
    private final Shell shell;

    @Mixin TargetOptions target;

    public SecretListCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() {
        return shell.answer(list(), PlatformAnswers::of, _ -> ExitCode.FINE);
    }

    private Result<SecretsAnswer> list() {
        try (var machine = shell.machine()) {
            return new LifeTarget(shell)
                    .jurisdiction(target, machine)
                    .then(where -> machine.secretKeeping().list(machine.account(), where));
        }
    }
}
