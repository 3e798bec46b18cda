package dev.haechi.cli.life;

import dev.haechi.app.boot.UnitFile;
import dev.haechi.cli.output.ExitCode;
import dev.haechi.cli.shell.Shell;
import dev.haechi.wiring.local.ServerProcess;
import dev.haechi.wiring.local.SystemdUnit;
import dev.haechi.wiring.local.WorkerProcess;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code haechi server}: in the background unless told otherwise. */
@Command(name = "server")
public final class ServerCommand implements Callable<Integer> {
    private final Shell shell;

    @Option(names = "--foreground", descriptionKey = "server.foreground")
    boolean foreground;

    @Option(names = "--install", descriptionKey = "server.install")
    boolean install;

    @Option(names = "--stop", descriptionKey = "server.stop")
    boolean stop;

    public ServerCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() {
        var missing = shell.rootProblem();
        if (missing.isPresent()) {
            return shell.view().problem(missing.get());
        }
        if (foreground) {
            return new WorkerProcess(System.getenv(), shell.console().out())
                    .run()
                    .map(shell.view()::problem)
                    .orElse(ExitCode.FINE.number());
        }
        if (install) {
            SystemdUnit.install(ServerProcess.ofEnvironment(System.getenv()));
            shell.view().progress(UnitFile.PLACE.toString());
            return ExitCode.FINE.number();
        }
        var process = ServerProcess.ofEnvironment(System.getenv());
        if (stop) {
            process.end();
            return ExitCode.FINE.number();
        }
        return process.ensure().map(shell.view()::problem).orElse(ExitCode.FINE.number());
    }
}
