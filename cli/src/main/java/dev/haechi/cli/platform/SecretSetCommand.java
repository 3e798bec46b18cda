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
import dev.haechi.text.Secret;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code printf %s VALUE | haechi secret set NAME}. */
@Command(name = "set")
public final class SecretSetCommand implements Callable<Integer> {
    private final Shell shell;

    @Mixin TargetOptions target;

    @Parameters(paramLabel = "NAME", descriptionKey = "secret.name")
    String name = "";

    public SecretSetCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() {
        return shell.answer(
                SecretKeeping.name(name).then(this::set),
                SecretSetCommand::text,
                _ -> ExitCode.FINE);
    }

    private Result<SecretAnswer> set(SecretName secret) {
        if (shell.console().person()) {
            shell.view()
                    .progress(shell.language().say(Message.of(PlatformText.ASK_SECRET, secret)));
        }
        return SecretInput.read(shell.console()).then(value -> set(secret, value));
    }

    private Result<SecretAnswer> set(SecretName secret, Secret value) {
        try (var machine = shell.machine()) {
            return new LifeTarget(shell)
                    .jurisdiction(target, machine)
                    .then(
                            where ->
                                    machine.secretKeeping()
                                            .set(machine.account(), where, secret, value));
        }
    }

    private static String text(SecretAnswer answer, Language language) {
        return PlatformAnswers.line(
                language,
                Message.of(
                        answer.replaced() ? PlatformText.SECRET_REPLACED : PlatformText.SECRET_SET,
                        answer.secret(),
                        answer.environment()));
    }
}
