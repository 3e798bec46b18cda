package dev.haechi.cli.deliver;

import dev.haechi.app.deploy.DeployAnswer;
import dev.haechi.app.deploy.Wanted;
import dev.haechi.cli.output.ExitCode;
import dev.haechi.cli.shell.CliCode;
import dev.haechi.cli.shell.LifeTarget;
import dev.haechi.cli.shell.Shell;
import dev.haechi.cli.shell.TargetOptions;
import dev.haechi.delivery.run.Run;
import dev.haechi.delivery.run.RunId;
import dev.haechi.model.id.EnvironmentName;
import dev.haechi.text.Message;
import dev.haechi.text.Problem;
import dev.haechi.text.Result;
import dev.haechi.wiring.local.Machine;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code haechi deploy web --wait}: puts the newest commit into service; with {@code --run},
 * another person's candidate. 2 while somebody's approval is missing.
 */
@Command(name = "deploy")
public final class DeployCommand implements Callable<Integer> {
    /** Making base images takes minutes the first time. */
    private static final Duration MOST = Duration.ofMinutes(30);

    private final Shell shell;

    @Mixin TargetOptions target;

    @Parameters(arity = "0..1", paramLabel = "SERVICE", descriptionKey = "service")
    String service = "";

    @Option(names = "--commit", paramLabel = "HASH", descriptionKey = "deploy.commit")
    @Nullable String commit;

    @Option(names = "--run", paramLabel = "NUMBER", descriptionKey = "deploy.run")
    @Nullable Long run;

    @Option(names = "--wait", descriptionKey = "deploy.wait")
    boolean wait;

    public DeployCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() {
        if (service.isEmpty() == (run == null) || (run != null && (commit != null || run < 1))) {
            shell.view().problem(Problem.of(CliCode.ONE_OF, "SERVICE", "--run NUMBER"));
            return ExitCode.WRONG_USAGE.number();
        }
        var missing = shell.rootProblem();
        if (missing.isPresent()) {
            return shell.view().problem(missing.get());
        }
        return shell.answer(
                new LifeTarget(shell).name(target, "").then(this::deploy),
                DeliverAnswers::of,
                DeployCommand::exit);
    }

    private static ExitCode exit(DeployAnswer answer) {
        return switch (answer.state()) {
            case CANDIDATE -> ExitCode.CHANGES_PENDING;
            case FAILED -> ExitCode.PROBLEMS;
            case SERVES, QUEUED, RUNNING, SUCCEEDED -> ExitCode.FINE;
        };
    }

    private Result<DeployAnswer> deploy(EnvironmentName name) {
        try (var machine = shell.machine()) {
            return begun(machine, name).then(answer -> followed(machine, name, answer));
        }
    }

    private Result<DeployAnswer> begun(Machine machine, EnvironmentName name) {
        if (run != null) {
            return machine.approvals()
                    .approve(machine.account(), name, new RunId(run))
                    .map(DeployAnswer::of);
        }
        var wanted = commit == null ? new Wanted.Newest() : new Wanted.Named(commit);
        return ServiceNames.of(service)
                .then(one -> machine.deploys().deploy(machine.account(), name, one, wanted));
    }

    /** Somebody has to carry it out; and it is watched when that was asked for. */
    private Result<DeployAnswer> followed(
            Machine machine, EnvironmentName name, DeployAnswer answer) {
        if (answer.run().isEmpty() || answer.state() == DeployAnswer.State.CANDIDATE) {
            return Result.ok(answer);
        }
        var worker = shell.ensureWorker(machine);
        if (worker.isPresent()) {
            return Result.failed(worker.get());
        }
        if (!wait) {
            return Result.ok(answer);
        }
        var progress = shell.progress();
        var id = new RunId(answer.run().get());
        return machine.runWatch()
                .await(
                        machine.account(),
                        name,
                        id,
                        MOST,
                        one -> progress.step(Message.of(DeliverText.PROGRESS, id, doing(one))))
                .map(DeployAnswer::of);
    }

    private static Object doing(Run run) {
        return run.progress().isEmpty() ? Message.of(DeliverText.WAITS) : run.progress();
    }
}
