package dev.haechi.cli.platform;

import dev.haechi.app.backup.BackupAnswer;
import dev.haechi.app.backup.KeyLock;
import dev.haechi.cli.output.ExitCode;
import dev.haechi.cli.shell.Shell;
import dev.haechi.text.Result;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code haechi backup FILE}: all state of this machine. */
@Command(name = "backup")
public final class BackupCommand implements Callable<Integer> {
    private final Shell shell;

    @Parameters(paramLabel = "FILE", descriptionKey = "backup.file")
    String file = "";

    @Mixin PassphraseOption passphrase;

    public BackupCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() {
        return shell.answer(
                passphrase.lock(shell).then(this::backup), PlatformAnswers::of, _ -> ExitCode.FINE);
    }

    private Result<BackupAnswer> backup(KeyLock lock) {
        var target = shell.console().directory().resolve(file).toAbsolutePath().normalize();
        try (var machine = shell.machine()) {
            return machine.backup().run(machine.account(), target, lock, shell.progress());
        }
    }
}
