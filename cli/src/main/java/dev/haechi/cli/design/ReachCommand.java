package dev.haechi.cli.design;

import dev.haechi.app.certificate.CertifyQuestion.Certified;
import dev.haechi.app.cluster.ClusterReachQuestion;
import dev.haechi.app.design.Design;
import dev.haechi.app.design.Level;
import dev.haechi.app.design.ReachAnswer;
import dev.haechi.app.design.ReachQuestion;
import dev.haechi.cli.cluster.ClusterCommands;
import dev.haechi.cli.cluster.ManifestOptions;
import dev.haechi.cli.output.ExitCode;
import dev.haechi.cli.shell.CliCode;
import dev.haechi.cli.shell.Shell;
import dev.haechi.cli.shell.TargetOptions;
import dev.haechi.text.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * {@code haechi reach --by zone}; with {@code --certificate} 0 when nothing arrives and that could
 * be certified, else 1.
 */
@Command(name = "reach")
public final class ReachCommand implements Callable<Integer> {
    private final Shell shell;

    @Mixin TargetOptions target;

    @Option(names = "--from", paramLabel = "NAME", split = ",", descriptionKey = "reach.from")
    List<String> from = new ArrayList<>();

    @Option(names = "--to", paramLabel = "NAME", split = ",", descriptionKey = "reach.to")
    List<String> to = new ArrayList<>();

    @Option(names = "--by", paramLabel = "LEVEL", descriptionKey = "reach.by")
    @Nullable Level by;

    @ArgGroup(exclusive = false)
    @Nullable CertificateOptions certificate;

    @ArgGroup(exclusive = false)
    @Nullable ManifestOptions manifests;

    public ReachCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() {
        var cluster = manifests;
        return cluster == null
                ? new DesignInput(shell).with(target, "", read -> ask(read.design()))
                : reach(cluster);
    }

    private int reach(ManifestOptions cluster) {
        var commands = new ClusterCommands(shell);
        var others = new ArrayList<String>();
        if (by != null) {
            others.add("--by");
        }
        if (certificate != null) {
            others.add("--certificate");
        }
        var mistake = commands.mistake(cluster, target.given(), others);
        if (mistake.isPresent()) {
            return commands.refused(mistake.get());
        }
        var question = new ClusterReachQuestion(from, to);
        return new DesignInput(shell)
                .beside(target, landscape -> commands.reach(cluster, landscape, question));
    }

    private int ask(Design design) {
        var wanted = certificate;
        if (wanted == null) {
            var level = by == null ? Level.SERVICE : by;
            return shell.answer(new ReachQuestion(from, to, level).ask(design), this::write);
        }
        var file = wanted.file;
        if (file == null) {
            shell.view().problem(Problem.of(CliCode.MISSING, "--certificate", "haechi reach"));
            return ExitCode.WRONG_USAGE.number();
        }
        return shell.answer(wanted.question(from, to).ask(design), found -> write(found, file));
    }

    /** The certificate before the answer: an answer that there is one has to be true. */
    private int write(Certified found, String file) {
        if (found.certificate().isPresent()) {
            var path = shell.console().directory().resolve(file);
            try {
                Files.writeString(path, found.certificate().get());
            } catch (IOException e) {
                return shell.view()
                        .problem(
                                Problem.of(CliCode.UNWRITABLE, file, e.getClass().getSimpleName()));
            }
        }
        return shell.view()
                .answer(
                        found.answer(),
                        (answer, language) -> CertificateAnswers.certified(answer, file, language),
                        answer -> answer.holds() ? ExitCode.FINE : ExitCode.PROBLEMS);
    }

    private int write(ReachAnswer answer) {
        shell.view().answer(answer, ReachText::of);
        return ExitCode.FINE.number();
    }
}
