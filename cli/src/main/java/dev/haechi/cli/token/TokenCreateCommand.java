package dev.haechi.cli.token;

import dev.haechi.access.token.TokenMint.Minted;
import dev.haechi.cli.output.ExitCode;
import dev.haechi.cli.shell.CliCode;
import dev.haechi.cli.shell.LifeTarget;
import dev.haechi.cli.shell.Shell;
import dev.haechi.cli.shell.TargetOptions;
import dev.haechi.model.governance.PersonRole;
import dev.haechi.model.id.EnvironmentName;
import dev.haechi.model.id.Id;
import dev.haechi.model.id.PersonName;
import dev.haechi.text.Message;
import dev.haechi.text.Problem;
import dev.haechi.text.Result;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * {@code haechi token create --person kim}: the token stands alone on standard output, so that
 * {@code $(…)} takes it; what is said about it goes to standard error.
 */
@Command(name = "create")
public final class TokenCreateCommand implements Callable<Integer> {
    private static final Duration USUAL = Duration.ofDays(30);

    private final Shell shell;

    @Mixin TargetOptions target;

    @Option(
            names = "--person",
            required = true,
            paramLabel = "NAME",
            descriptionKey = "token.person")
    String person = "";

    @Option(
            names = "--for",
            paramLabel = "TIME",
            converter = Life.class,
            descriptionKey = "token.for")
    Duration life = USUAL;

    @Option(names = "--role", paramLabel = "ROLE", split = ",", descriptionKey = "token.role")
    List<PersonRole> roles = new ArrayList<>();

    public TokenCreateCommand(Shell shell) {
        this.shell = shell;
    }

    /**
     * A token, shown this once.
     *
     * @param token the token itself
     */
    record TokenAnswer(
            String id,
            String environment,
            String person,
            List<String> roles,
            String expires,
            String token) {
        TokenAnswer {
            roles = List.copyOf(roles);
        }

        static TokenAnswer of(Minted minted) {
            var token = minted.token();
            return new TokenAnswer(
                    token.id().value(),
                    token.environment().value(),
                    token.person().value(),
                    token.roles().stream().map(Enum::name).toList(),
                    token.expires().toString(),
                    minted.shown().reveal());
        }
    }

    @Override
    public Integer call() {
        if (!Id.isName(person)) {
            return shell.view().problem(Problem.of(CliCode.NO_SUCH_NAME, person, "person"));
        }
        return shell.answer(
                new LifeTarget(shell).name(target, "").then(this::create),
                answer -> {
                    tell(answer);
                    return shell.view()
                            .answer(answer, (one, _) -> one.token() + "\n", _ -> ExitCode.FINE);
                });
    }

    private Result<TokenAnswer> create(EnvironmentName name) {
        try (var machine = shell.machine()) {
            return machine.tokenKeeping()
                    .create(machine.account(), name, PersonName.of(person), roles, life)
                    .map(TokenAnswer::of);
        }
    }

    private void tell(TokenAnswer answer) {
        var message =
                Message.of(
                        TokenText.CREATED,
                        answer.id(),
                        answer.person(),
                        String.join(", ", answer.roles()),
                        answer.expires());
        shell.view().progress(shell.language().say(message));
    }
}
