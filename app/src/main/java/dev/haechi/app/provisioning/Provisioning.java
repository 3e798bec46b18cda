package dev.haechi.app.provisioning;

import dev.haechi.access.lease.Lease;
import dev.haechi.app.gate.Attempt;
import dev.haechi.app.progress.Progress;
import dev.haechi.model.id.EnvironmentName;
import dev.haechi.model.landscape.Landscape;
import dev.haechi.provision.Applier;
import dev.haechi.provision.ApprovedPlan;
import dev.haechi.provision.Change;
import dev.haechi.provision.CloudProvider;
import dev.haechi.provision.Journal;
import dev.haechi.provision.Observation;
import dev.haechi.provision.Outcome;
import dev.haechi.provision.Plan;
import dev.haechi.provision.Planner;
import dev.haechi.text.Problem;
import dev.haechi.text.Result;
import java.time.Duration;
import java.util.function.IntConsumer;

/**
 * Observes, plans and applies. Safe to run again at any time: what is right already is left alone.
 *
 * @param cloud where
 * @param journals of every effect
 */
public record Provisioning(CloudProvider cloud, Journals journals) {
    private static final Duration OBSERVING = Duration.ofSeconds(60);

    /** Journals whose writes are refused when the lease has ended. */
    public interface Journals {
        Journal under(Lease lease);
    }

    /**
     * What is there, and what would have to be done.
     *
     * @param seen what is there
     * @param plan the way from there
     */
    public record Look(Observation seen, Plan plan) {}

    /**
     * What would have to be done.
     *
     * @throws dev.haechi.provision.CloudUnavailable when it cannot be found out
     */
    public Plan plan(Landscape wanted) {
        return look(wanted).plan();
    }

    /**
     * What would have to be done, and what is there.
     *
     * @throws dev.haechi.provision.CloudUnavailable when it cannot be found out
     */
    public Look look(Landscape wanted) {
        var seen = cloud.reader().observe(wanted.environment(), OBSERVING);
        return new Look(seen, new Planner().plan(wanted, seen));
    }

    /**
     * Makes exactly the changes of a plan; when the world has moved since, nothing is changed.
     *
     * @param approval whose, for the record
     * @return the number of changes that were made
     * @throws dev.haechi.provision.CloudUnavailable when it cannot be found out what there is
     */
    public Result<Integer> apply(Plan plan, String approval, Attempt attempt, Progress progress) {
        attempt.fact("plan", plan.digest());
        var outcome =
                applier(attempt)
                        .apply(
                                new ApprovedPlan(plan, plan.digest(), approval),
                                change -> tell(change, progress));
        return result(plan.wanted().environment(), outcome, attempt);
    }

    /**
     * Makes the cloud what the landscape says.
     *
     * @param rule why no person has to approve it
     * @param planned is told how many changes a plan has, when it has any
     * @return the number of changes that were made
     * @throws dev.haechi.provision.CloudUnavailable when it cannot be found out what there is
     */
    public Result<Integer> converge(
            Landscape wanted,
            String rule,
            Attempt attempt,
            Progress progress,
            IntConsumer planned) {
        attempt.fact("rule", rule);
        var outcome =
                applier(attempt)
                        .converge(
                                wanted,
                                plan -> {
                                    attempt.fact("plan", plan.digest());
                                    if (!plan.isEmpty()) {
                                        planned.accept(plan.changes().size());
                                    }
                                },
                                change -> tell(change, progress));
        return result(wanted.environment(), outcome, attempt);
    }

    private Applier applier(Attempt attempt) {
        return new Applier(cloud, journals.under(attempt.lease()));
    }

    private static void tell(Change change, Progress progress) {
        progress.detail(change.verb() + " " + change.subject());
    }

    private static Result<Integer> result(
            EnvironmentName environment, Outcome outcome, Attempt attempt) {
        return switch (outcome) {
            case Outcome.Done(var changes) -> {
                attempt.fact("changes", changes);
                yield Result.ok(changes);
            }
            case Outcome.Moved(var approved, var now) ->
                    Result.failed(
                            Problem.of(
                                    ProvisioningCode.MOVED,
                                    environment,
                                    approved.digest(),
                                    now.digest()));
            case Outcome.Refused(var problems) -> new Result.Failed<>(problems);
            case Outcome.Stopped stopped -> Result.failed(problem(environment, stopped));
        };
    }

    private static Problem problem(EnvironmentName environment, Outcome.Stopped stopped) {
        return Problem.of(
                ProvisioningCode.STOPPED,
                environment,
                stopped.made(),
                stopped.failed().verb(),
                stopped.failed().subject(),
                stopped.reason());
    }
}
