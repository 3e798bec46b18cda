package dev.haechi.cli.platform;

import dev.haechi.app.backup.KeyLock;
import dev.haechi.cli.shell.BlueprintFiles;
import dev.haechi.cli.shell.CliCode;
import dev.haechi.cli.shell.Shell;
import dev.haechi.text.Problem;
import dev.haechi.text.Result;
import dev.haechi.text.Secret;
import dev.haechi.text.Source;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** {@code --passphrase FILE}: locks or opens the key to the secrets in a backup. */
final class PassphraseOption {
    @Option(names = "--passphrase", paramLabel = "FILE", descriptionKey = "passphrase")
    @Nullable String file;

    /** The lock: the first line of the file; none without one. */
    Result<KeyLock> lock(Shell shell) {
        if (file == null) {
            return Result.ok(new KeyLock.None());
        }
        var directory = shell.console().directory();
        return BlueprintFiles.read(directory, directory.resolve(file)).then(this::lock);
    }

    private Result<KeyLock> lock(Source source) {
        var line = source.text().lines().findFirst().orElse("");
        return line.isBlank()
                ? Result.failed(Problem.of(CliCode.NO_PASSPHRASE, source.name()))
                : Result.ok(new KeyLock.Passphrase(Secret.of(line)));
    }
}
