package dev.haechi.cli.platform;

import dev.haechi.access.audit.AuditHead;
import dev.haechi.cli.output.ExitCode;
import dev.haechi.cli.shell.Shell;
import dev.haechi.text.Result;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** {@code haechi audit head > FILE}: one line, to be kept elsewhere. */
@Command(name = "head")
public final class AuditHeadCommand implements Callable<Integer> {
    private final Shell shell;

    public AuditHeadCommand(Shell shell) {
        this.shell = shell;
    }

    /**
     * The head.
     *
     * @param sequence of the newest entry; 0 before the first
     * @param hash of it
     * @param line as {@code audit verify --head} reads it
     */
    record HeadAnswer(long sequence, String hash, String line) {}

    @Override
    public Integer call() {
        return shell.answer(head(), (answer, _) -> answer.line() + "\n", _ -> ExitCode.FINE);
    }

    private Result<HeadAnswer> head() {
        try (var machine = shell.machine()) {
            return machine.auditReading().head(machine.account()).map(AuditHeadCommand::answer);
        }
    }

    private static HeadAnswer answer(AuditHead head) {
        return new HeadAnswer(head.sequence(), head.hash().toString(), head.toString());
    }
}
