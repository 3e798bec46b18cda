package dev.haechi.cli.life;

import dev.haechi.cli.output.ExitCode;
import dev.haechi.cli.shell.CliCode;
import dev.haechi.cli.shell.Shell;
import dev.haechi.text.Problem;
import dev.haechi.wiring.Kubeconfigs;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * {@code haechi doctor}: 0 when the machine brings everything, else 1; with {@code --kubeconfig} 0
 * when a cluster can be delivered to, else what the gravest problem says, or 1 when it is not
 * known.
 */
@Command(name = "doctor")
public final class DoctorCommand implements Callable<Integer> {
    private final Shell shell;

    @Option(names = "--kubeconfig", paramLabel = "FILE", descriptionKey = "doctor.kubeconfig")
    String kubeconfig = "";

    @Option(names = "--context", paramLabel = "NAME", descriptionKey = "doctor.context")
    String context = "";

    public DoctorCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() {
        if (!kubeconfig.isEmpty()) {
            return cluster();
        }
        if (!context.isEmpty()) {
            shell.view().problem(Problem.of(CliCode.NEEDS, "--context", "--kubeconfig FILE"));
            return ExitCode.WRONG_USAGE.number();
        }
        var examination = shell.doctor().examine();
        return shell.view()
                .answer(
                        examination,
                        DoctorText::of,
                        answer -> answer.ready() ? ExitCode.FINE : ExitCode.PROBLEMS);
    }

    private int cluster() {
        var console = shell.console();
        var examination =
                Kubeconfigs.examining(console.directory(), console.environment())
                        .examine(kubeconfig, Optional.of(context).filter(name -> !name.isEmpty()));
        shell.view()
                .answer(
                        KubeconfigAnswer.of(examination, shell.language()),
                        (_, language) -> KubeconfigText.of(examination, language));
        return examination.ready()
                ? ExitCode.FINE.number()
                : Math.max(ExitCode.PROBLEMS.number(), ExitCode.of(examination.problems()));
    }
}
