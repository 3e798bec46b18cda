package dev.haechi.cli.deliver;

import dev.haechi.app.logs.BuildLogAnswer;
import dev.haechi.cli.output.ExitCode;
import dev.haechi.cli.shell.LifeTarget;
import dev.haechi.cli.shell.Shell;
import dev.haechi.cli.shell.TargetOptions;
import dev.haechi.delivery.rollout.ReplicaRuntime;
import dev.haechi.model.id.EnvironmentName;
import dev.haechi.model.id.ServiceName;
import dev.haechi.wiring.local.Machine;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code haechi logs web -f}: what replicas print, each line with its replica; or builds. */
@Command(name = "logs")
public final class LogsCommand implements Callable<Integer> {
    private static final int USUAL_LINES = 100;
    private static final long BETWEEN_LOOKS_MILLIS = 200;

    private final Shell shell;

    @Parameters(paramLabel = "SERVICE", descriptionKey = "service")
    String service = "";

    /** Here {@code -f} means what it means in every other tool that prints logs. */
    @Option(
            names = {"-f", "--follow"},
            descriptionKey = "logs.follow")
    boolean follow;

    @Option(names = "--file", paramLabel = "PATH", descriptionKey = "file")
    @Nullable String file;

    @Option(names = "--env", paramLabel = "NAME", descriptionKey = "env")
    @Nullable String environment;

    @Option(names = "--lines", paramLabel = "N", descriptionKey = "logs.lines")
    @Nullable Integer lines;

    @Option(
            names = "--build",
            arity = "0..1",
            fallbackValue = "",
            paramLabel = "COMMIT",
            descriptionKey = "logs.build")
    @Nullable String build;

    public LogsCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() {
        var missing = shell.rootProblem();
        if (missing.isPresent()) {
            return shell.view().problem(missing.get());
        }
        var target = new LifeTarget(shell).name(TargetOptions.of(file, environment), "");
        try (var machine = shell.machine()) {
            return shell.answer(
                    target,
                    name ->
                            shell.answer(
                                    ServiceNames.of(service), one -> read(machine, name, one)));
        }
    }

    private int read(Machine machine, EnvironmentName name, ServiceName one) {
        if (build != null) {
            return shell.answer(
                    machine.logs().build(machine.account(), name, one, build).map(this::lastOf),
                    DeliverAnswers::of,
                    _ -> ExitCode.FINE);
        }
        if (follow) {
            return shell.answer(
                    machine.logs()
                            .follow(
                                    machine.account(),
                                    name,
                                    one,
                                    most(),
                                    line -> shell.view().line(line, DeliverAnswers::of)),
                    this::untilNobodyReads);
        }
        return shell.answer(
                machine.logs().last(machine.account(), name, one, most()),
                DeliverAnswers::of,
                _ -> ExitCode.FINE);
    }

    private int most() {
        return lines == null ? USUAL_LINES : Math.max(0, lines);
    }

    /** All of it, unless a number was given. */
    private BuildLogAnswer lastOf(BuildLogAnswer answer) {
        var all = answer.lines();
        int most = lines == null ? all.size() : Math.max(0, lines);
        return new BuildLogAnswer(
                answer.environment(),
                answer.service(),
                answer.commit(),
                all.subList(Math.max(0, all.size() - most), all.size()));
    }

    /** Ends with the process, or when whoever reads has gone. */
    private int untilNobodyReads(ReplicaRuntime.Watch watch) {
        Runtime.getRuntime().addShutdownHook(new Thread(watch::close, "logs-end"));
        var never = new CountDownLatch(1);
        try (watch) {
            while (!never.await(BETWEEN_LOOKS_MILLIS, TimeUnit.MILLISECONDS)) {
                if (shell.console().out().checkError()) {
                    return ExitCode.FINE.number();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return ExitCode.FINE.number();
    }
}
