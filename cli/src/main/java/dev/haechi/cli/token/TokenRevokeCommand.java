package dev.haechi.cli.token;

import dev.haechi.app.token.TokensAnswer;
import dev.haechi.cli.output.ExitCode;
import dev.haechi.cli.shell.LifeTarget;
import dev.haechi.cli.shell.Shell;
import dev.haechi.cli.shell.TargetOptions;
import dev.haechi.model.id.EnvironmentName;
import dev.haechi.text.Message;
import dev.haechi.text.Result;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code haechi token revoke ID}. */
@Command(name = "revoke")
public final class TokenRevokeCommand implements Callable<Integer> {
    private final Shell shell;

    @Mixin TargetOptions target;

    @Parameters(paramLabel = "ID", descriptionKey = "token.id")
    String id = "";

    public TokenRevokeCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() {
        return shell.answer(
                new LifeTarget(shell).name(target, "").then(this::revoke),
                (one, language) ->
                        language.say(Message.of(TokenText.REVOKED, one.id(), one.person())) + "\n",
                _ -> ExitCode.FINE);
    }

    private Result<TokensAnswer.Listed> revoke(EnvironmentName name) {
        try (var machine = shell.machine()) {
            return machine.tokenKeeping().revoke(machine.account(), name, id);
        }
    }
}
