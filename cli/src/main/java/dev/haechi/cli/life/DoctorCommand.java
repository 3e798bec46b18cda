package dev.haechi.cli.life;

import dev.haechi.cli.output.ExitCode;
import dev.haechi.cli.shell.Shell;
import dev.haechi.wiring.Doctors;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** {@code haechi doctor}: 0 when the machine brings everything, else 1. */
@Command(name = "doctor")
public final class DoctorCommand implements Callable<Integer> {
    private final Shell shell;

    public DoctorCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() {
        var examination = Doctors.ofThisMachine(shell.home()).examine();
        return shell.view()
                .answer(
                        examination,
                        DoctorText::of,
                        answer -> answer.ready() ? ExitCode.FINE : ExitCode.PROBLEMS);
    }
}
