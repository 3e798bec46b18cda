package dev.haechi.cli.question;

import dev.haechi.app.question.WaypointAnswer;
import dev.haechi.app.question.WaypointQuestion;
import dev.haechi.cli.design.DesignInput;
import dev.haechi.cli.output.ExitCode;
import dev.haechi.cli.shell.Shell;
import dev.haechi.cli.shell.TargetOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code haechi waypoint internet web --through edge}: 0 when no packet can get by, else 1. */
@Command(name = "waypoint")
public final class WaypointCommand implements Callable<Integer> {
    private final Shell shell;

    @Mixin TargetOptions target;

    @Parameters(index = "0", paramLabel = "FROM", descriptionKey = "flow.from")
    String from = "";

    @Parameters(index = "1", paramLabel = "TO", descriptionKey = "flow.to")
    String to = "";

    @Option(
            names = "--through",
            paramLabel = "PLACE",
            split = ",",
            required = true,
            descriptionKey = "waypoint.through")
    List<String> through = new ArrayList<>();

    public WaypointCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() {
        return new DesignInput(shell)
                .ask(target, new WaypointQuestion(from, to, through)::ask, this::write);
    }

    private int write(WaypointAnswer answer) {
        return shell.view()
                .answer(
                        answer,
                        WaypointText::of,
                        one -> one.verdict().holds() ? ExitCode.FINE : ExitCode.PROBLEMS);
    }
}
