package dev.haechi.cli.design;

import dev.haechi.app.design.Level;
import dev.haechi.app.design.ReachAnswer;
import dev.haechi.app.design.ReachQuestion;
import dev.haechi.cli.output.ExitCode;
import dev.haechi.cli.shell.Shell;
import dev.haechi.cli.shell.TargetOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code haechi reach --by zone}. */
@Command(name = "reach")
public final class ReachCommand implements Callable<Integer> {
    private final Shell shell;

    @Mixin TargetOptions target;

    @Option(names = "--from", paramLabel = "NAME", split = ",", descriptionKey = "reach.from")
    List<String> from = new ArrayList<>();

    @Option(names = "--to", paramLabel = "NAME", split = ",", descriptionKey = "reach.to")
    List<String> to = new ArrayList<>();

    @Option(names = "--by", paramLabel = "LEVEL", descriptionKey = "reach.by")
    Level by = Level.SERVICE;

    public ReachCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() {
        return new DesignInput(shell)
                .with(
                        target,
                        "",
                        read ->
                                shell.answer(
                                        new ReachQuestion(from, to, by).ask(read.design()),
                                        this::write));
    }

    private int write(ReachAnswer answer) {
        shell.view().answer(answer, ReachText::of);
        return ExitCode.FINE.number();
    }
}
