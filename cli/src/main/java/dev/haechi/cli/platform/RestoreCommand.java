package dev.haechi.cli.platform;

import dev.haechi.app.backup.KeyLock;
import dev.haechi.app.backup.Restore;
import dev.haechi.app.backup.RestoreAnswer;
import dev.haechi.app.backup.StateRestore.Existing;
import dev.haechi.cli.output.ExitCode;
import dev.haechi.cli.shell.Shell;
import dev.haechi.text.Result;
import dev.haechi.wiring.local.LocalRestore;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code haechi restore FILE}: into an empty state folder, unless told otherwise. */
@Command(name = "restore")
public final class RestoreCommand implements Callable<Integer> {
    private final Shell shell;

    @Parameters(paramLabel = "FILE", descriptionKey = "backup.file")
    String file = "";

    @Option(names = "--replace", descriptionKey = "restore.replace")
    boolean replace;

    @Mixin PassphraseOption passphrase;

    public RestoreCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() {
        return shell.answer(
                passphrase.lock(shell).then(this::restore),
                PlatformAnswers::of,
                answer -> answer.auditIntact() ? ExitCode.FINE : ExitCode.PROBLEMS);
    }

    private Result<RestoreAnswer> restore(KeyLock lock) {
        var source = shell.console().directory().resolve(file).toAbsolutePath().normalize();
        var state = new LocalRestore(shell.variables());
        return new Restore(state)
                .run(
                        state.account(),
                        source,
                        lock,
                        replace ? Existing.REPLACED : Existing.KEPT,
                        shell.progress());
    }
}
