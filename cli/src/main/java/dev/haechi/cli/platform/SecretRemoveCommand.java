package dev.haechi.cli.platform;

import dev.haechi.app.secret.SecretAnswer;
import dev.haechi.app.secret.SecretKeeping;
import dev.haechi.cli.output.ExitCode;
import dev.haechi.cli.shell.LifeTarget;
import dev.haechi.cli.shell.Shell;
import dev.haechi.cli.shell.TargetOptions;
import dev.haechi.model.id.SecretName;
import dev.haechi.text.Language;
import dev.haechi.text.Message;
import dev.haechi.text.Result;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code haechi secret remove NAME}. */
@Command(name = "remove")
public final class SecretRemoveCommand implements Callable<Integer> {
    private final Shell shell;

    @Mixin TargetOptions target;

    @Parameters(paramLabel = "NAME", descriptionKey = "secret.name")
    String name = "";

    public SecretRemoveCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() {
        return shell.answer(
                SecretKeeping.name(name).then(this::remove),
                SecretRemoveCommand::text,
                _ -> ExitCode.FINE);
    }

    private Result<SecretAnswer> remove(SecretName secret) {
        try (var machine = shell.machine()) {
            return new LifeTarget(shell)
                    .jurisdiction(target, machine)
                    .then(
                            where ->
                                    machine.secretKeeping()
                                            .remove(machine.account(), where, secret));
        }
    }

    private static String text(SecretAnswer answer, Language language) {
        return PlatformAnswers.line(
                language,
                Message.of(PlatformText.SECRET_REMOVED, answer.secret(), answer.environment()));
    }
}
