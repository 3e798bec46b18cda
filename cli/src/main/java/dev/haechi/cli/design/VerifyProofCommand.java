package dev.haechi.cli.design;

import dev.haechi.app.certificate.VerifyAnswer;
import dev.haechi.app.certificate.VerifyQuestion;
import dev.haechi.cli.output.ExitCode;
import dev.haechi.cli.shell.BlueprintFiles;
import dev.haechi.cli.shell.Shell;
import dev.haechi.cli.shell.TargetOptions;
import dev.haechi.text.Result;
import dev.haechi.text.Source;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code haechi verify-proof proof.json landscape.json}: 0 when the certificate holds, else 1. */
@Command(name = "verify-proof")
public final class VerifyProofCommand implements Callable<Integer> {
    private final Shell shell;

    @Mixin TargetOptions target;

    @Parameters(index = "0", paramLabel = "FILE", descriptionKey = "verify.file")
    String file = "";

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "LANDSCAPE",
            descriptionKey = "verify.landscape")
    String landscape = "";

    public VerifyProofCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() {
        var directory = shell.console().directory();
        var certificate = BlueprintFiles.read(directory, directory.resolve(file));
        var sources =
                certificate.then(
                        proof ->
                                target.target(shell.console(), landscape)
                                        .then(given -> BlueprintFiles.read(shell, given))
                                        .map(about -> List.of(proof, about)));
        return switch (sources) {
            case Result.Failed<List<Source>>(var problems) ->
                    shell.view().problems(problems, List.of());
            case Result.Ok<List<Source>>(var both) -> verify(both.getFirst(), both.getLast());
        };
    }

    private int verify(Source proof, Source about) {
        return switch (new VerifyQuestion(proof).ask(about)) {
            case Result.Failed<VerifyAnswer>(var problems) ->
                    shell.view().problems(problems, List.of(proof, about));
            case Result.Ok<VerifyAnswer>(var answer) ->
                    shell.view().answer(answer, CertificateAnswers::verified, _ -> ExitCode.FINE);
        };
    }
}
