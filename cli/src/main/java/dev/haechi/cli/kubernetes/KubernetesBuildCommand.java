package dev.haechi.cli.kubernetes;

import dev.haechi.app.binaries.BuildBinaries;
import dev.haechi.cli.output.ExitCode;
import dev.haechi.cli.shell.Shell;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * {@code haechi kubernetes build}: 0 when all binaries are there, built or found; how it goes is
 * told on standard error.
 */
@Command(name = "build")
public final class KubernetesBuildCommand implements Callable<Integer> {
    private final Shell shell;

    @Option(names = "--version", paramLabel = "VERSION", descriptionKey = "kubernetesBuild.version")
    String version = "";

    @Option(names = "--to", paramLabel = "DIR", descriptionKey = "kubernetesBuild.to")
    String folder = "";

    /** Not inherited here, because its companion {@code --version} means another thing. */
    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            descriptionKey = "help")
    boolean help;

    public KubernetesBuildCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() {
        var building = new BuildBinaries(shell.kubernetesBinaries());
        return shell.answer(
                building.run(version, folder, shell.progress()),
                BinariesLines::of,
                _ -> ExitCode.FINE);
    }
}
