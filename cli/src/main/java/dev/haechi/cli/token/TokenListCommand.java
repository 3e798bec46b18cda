package dev.haechi.cli.token;

import dev.haechi.app.token.TokensAnswer;
import dev.haechi.cli.output.ExitCode;
import dev.haechi.cli.output.TextTable;
import dev.haechi.cli.shell.LifeTarget;
import dev.haechi.cli.shell.Shell;
import dev.haechi.cli.shell.TargetOptions;
import dev.haechi.model.id.EnvironmentName;
import dev.haechi.text.Language;
import dev.haechi.text.Message;
import dev.haechi.text.Result;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code haechi token list}: what is known of tokens, never a token. */
@Command(name = "list")
public final class TokenListCommand implements Callable<Integer> {
    private final Shell shell;

    @Mixin TargetOptions target;

    public TokenListCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() {
        return shell.answer(
                new LifeTarget(shell).name(target, "").then(this::list),
                TokenListCommand::text,
                _ -> ExitCode.FINE);
    }

    private Result<TokensAnswer> list(EnvironmentName name) {
        try (var machine = shell.machine()) {
            return machine.tokenKeeping().list(machine.account(), name);
        }
    }

    private static String text(TokensAnswer answer, Language language) {
        if (answer.tokens().isEmpty()) {
            return language.say(Message.of(TokenText.NONE, answer.environment())) + "\n";
        }
        var table = new TextTable();
        table.row(language.say(Message.of(TokenText.COLUMNS)).split("\\|"));
        for (var one : answer.tokens()) {
            table.row(
                    one.id(),
                    one.person(),
                    String.join(",", one.roles()),
                    one.created(),
                    one.expires(),
                    one.state().name());
        }
        return table.toString();
    }
}
