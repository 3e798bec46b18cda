package dev.haechi.cli.design;

import dev.haechi.app.design.CheckAnswer;
import dev.haechi.app.design.CheckQuestion;
import dev.haechi.app.nodes.NodesCheck;
import dev.haechi.cli.output.ExitCode;
import dev.haechi.cli.shell.CliCode;
import dev.haechi.cli.shell.Shell;
import dev.haechi.cli.shell.TargetOptions;
import dev.haechi.text.Problem;
import dev.haechi.wiring.Clocks;
import java.io.IOException;
import java.nio.file.Files;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code haechi check examples/demo-bank}: 0 when every control is met and clusters get what they
 * need between their nodes, else 1.
 */
@Command(name = "check")
public final class CheckCommand implements Callable<Integer> {
    private final Shell shell;

    @Mixin TargetOptions target;

    @Parameters(index = "0", arity = "0..1", paramLabel = "PATH", descriptionKey = "path")
    String path = "";

    @Option(names = "--svg", paramLabel = "FILE", descriptionKey = "check.svg")
    @Nullable String svg;

    @Option(names = "--findings", paramLabel = "N", descriptionKey = "check.findings")
    int findings = CheckQuestion.USUAL_LIMIT;

    public CheckCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() {
        return new DesignInput(shell).with(target, path, this::check);
    }

    private int check(DesignInput.Read read) {
        var at = Clocks.ofThisMachine().instant();
        var answer = new CheckQuestion(at, Math.max(0, findings)).ask(read.design());
        var nodes = NodesCheck.findings(read.design());
        int drawn = svg == null ? ExitCode.FINE.number() : draw(answer, svg);
        var view = shell.view();
        switch (view.format()) {
            case TEXT ->
                    view.answer(
                            answer,
                            (one, language) ->
                                    CheckText.of(one, language)
                                            + CheckText.of(nodes, read.source(), language));
            case JSON -> view.answer(CheckJson.of(answer, nodes, view.language()), (_, _) -> "");
        }
        return drawn != ExitCode.FINE.number() || (answer.judgement().clean() && nodes.isEmpty())
                ? drawn
                : ExitCode.PROBLEMS.number();
    }

    private int draw(CheckAnswer answer, String file) {
        try {
            Files.writeString(
                    shell.console().directory().resolve(file),
                    answer.picture(shell.view().language()));
            return ExitCode.FINE.number();
        } catch (IOException e) {
            return shell.view()
                    .problem(Problem.of(CliCode.UNWRITABLE, file, e.getClass().getSimpleName()));
        }
    }
}
