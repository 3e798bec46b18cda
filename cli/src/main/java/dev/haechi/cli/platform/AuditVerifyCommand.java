package dev.haechi.cli.platform;

import dev.haechi.access.audit.AuditHead;
import dev.haechi.app.audit.VerifyAnswer;
import dev.haechi.cli.output.ExitCode;
import dev.haechi.cli.shell.BlueprintFiles;
import dev.haechi.cli.shell.Shell;
import dev.haechi.text.Result;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code haechi audit verify --head FILE}: 1 when the record is not as it was written. */
@Command(name = "verify")
public final class AuditVerifyCommand implements Callable<Integer> {
    private final Shell shell;

    @Option(names = "--head", paramLabel = "FILE", descriptionKey = "audit.head")
    @Nullable String head;

    public AuditVerifyCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() {
        return shell.answer(
                exported().then(this::verify),
                PlatformAnswers::of,
                answer -> answer.intact() ? ExitCode.FINE : ExitCode.PROBLEMS);
    }

    private Result<AuditHead> exported() {
        if (head == null) {
            return Result.ok(AuditHead.NONE);
        }
        var directory = shell.console().directory();
        return BlueprintFiles.read(directory, directory.resolve(head))
                .then(source -> AuditHead.parse(source.text()));
    }

    private Result<VerifyAnswer> verify(AuditHead exported) {
        try (var machine = shell.machine()) {
            return machine.auditReading().verify(machine.account(), exported);
        }
    }
}
