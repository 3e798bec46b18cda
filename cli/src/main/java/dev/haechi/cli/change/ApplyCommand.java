package dev.haechi.cli.change;

import dev.haechi.app.change.ApplyAnswer;
import dev.haechi.app.change.Approval;
import dev.haechi.app.change.PlanAnswer;
import dev.haechi.app.environment.Intended;
import dev.haechi.cli.output.ExitCode;
import dev.haechi.cli.shell.CliCode;
import dev.haechi.cli.shell.LifeTarget;
import dev.haechi.cli.shell.Shell;
import dev.haechi.cli.shell.TargetOptions;
import dev.haechi.text.Message;
import dev.haechi.text.Problem;
import dev.haechi.text.Result;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code haechi apply --plan DIGEST}: the network part of {@code up}, as it was approved. */
@Command(name = "apply")
public final class ApplyCommand implements Callable<Integer> {
    private final Shell shell;

    @Mixin TargetOptions target;

    @Parameters(arity = "0..1", paramLabel = "PATH", descriptionKey = "path")
    String path = "";

    @Option(names = "--yes", descriptionKey = "yes")
    boolean yes;

    @Option(names = "--plan", paramLabel = "DIGEST", descriptionKey = "apply.plan")
    @Nullable String digest;

    public ApplyCommand(Shell shell) {
        this.shell = shell;
    }

    @Override
    public Integer call() {
        return switch (new LifeTarget(shell).intended(target, path)) {
            case Result.Failed<Intended>(var problems) ->
                    shell.view().problems(problems, LifeTarget.sources(target, path, shell));
            case Result.Ok<Intended>(var intended) -> call(intended);
        };
    }

    private int call(Intended intended) {
        var missing = shell.rootProblem();
        if (missing.isPresent()) {
            return shell.view().problem(missing.get());
        }
        if (digest != null) {
            return apply(intended, new Approval.OfPlan(digest));
        }
        return yes ? apply(intended, new Approval.OfWhatever()) : asked(intended);
    }

    /** Shows the plan, and applies that one and no other when the person agrees. */
    private int asked(Intended intended) {
        if (!shell.console().person()) {
            return shell.view().problem(Problem.of(CliCode.NOT_AGREED, "--yes, --plan DIGEST"));
        }
        return switch (new Plans(shell).of(intended)) {
            case Result.Failed<PlanAnswer>(var problems) ->
                    shell.view().problems(problems, List.of(intended.source()));
            case Result.Ok<PlanAnswer>(var plan) -> asked(intended, plan);
        };
    }

    private int asked(Intended intended, PlanAnswer plan) {
        shell.view().progress(ChangeAnswers.of(plan, shell.language()).stripTrailing());
        return !plan.pending()
                        || shell.confirmed(Message.of(ChangeText.CONFIRM, plan.environment()))
                ? apply(intended, new Approval.OfPlan(plan.digest()))
                : ExitCode.CHANGES_PENDING.number();
    }

    private int apply(Intended intended, Approval approval) {
        try (var machine = shell.machine()) {
            var result =
                    machine.applying().run(machine.account(), intended, approval, shell.progress());
            return switch (result) {
                case Result.Failed<ApplyAnswer>(var problems) ->
                        shell.view().problems(problems, List.of(intended.source()));
                case Result.Ok<ApplyAnswer>(var answer) ->
                        shell.view().answer(answer, ChangeAnswers::of, _ -> ExitCode.FINE);
            };
        }
    }
}
