package dev.haechi.provision;

import dev.haechi.model.id.EnvironmentName;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

/**
 * Applies approved plans: one change after the other, each with an entry in the journal before and
 * after it. Stops at the first that fails. A crash at any point is made good by a new plan, for
 * every change is made towards a state and not from one.
 */
public final class Applier {
    private static final Duration OBSERVING = Duration.ofSeconds(60);
    private static final Duration ONE_CHANGE = Duration.ofSeconds(60);

    private final CloudProvider cloud;
    private final Journal journal;
    private final Planner planner = new Planner();

    public Applier(CloudProvider cloud, Journal journal) {
        this.cloud = cloud;
        this.journal = journal;
    }

    /**
     * Makes exactly the changes of a plan, if they are still the right ones.
     *
     * @param progress is told of each change before it is made
     * @throws CloudUnavailable when what is there cannot be found out; nothing was changed then
     */
    public Outcome apply(ApprovedPlan approved, Consumer<Change> progress) {
        var plan = approved.plan();
        var environment = plan.wanted().environment();
        var refusals = cloud.refusals(plan.wanted());
        if (!refusals.isEmpty()) {
            return new Outcome.Refused(refusals);
        }
        var interrupted = journal.unfinished(environment);
        var now = planner.plan(plan.wanted(), cloud.reader().observe(environment, OBSERVING));
        if (!now.digest().equals(approved.digest())) {
            return new Outcome.Moved(now);
        }
        var outcome = applyAll(environment, plan, progress);
        if (outcome instanceof Outcome.Done) {
            close(interrupted, approved.digest());
        }
        return outcome;
    }

    private Outcome applyAll(EnvironmentName environment, Plan plan, Consumer<Change> progress) {
        var digest = plan.digest();
        int made = 0;
        for (var change : plan.changes()) {
            progress.accept(change);
            var key = IdempotencyKey.of(digest, made);
            var entry = journal.begin(environment, digest, key, change);
            try {
                cloud.writer().apply(environment, change, key, ONE_CHANGE);
            } catch (CloudUnavailable e) {
                var reason = String.valueOf(e.getMessage());
                journal.end(entry, new Journal.Failed(reason));
                return new Outcome.Stopped(made, change, reason);
            }
            journal.end(entry, new Journal.Applied());
            made++;
        }
        return new Outcome.Done(made);
    }

    private void close(List<Journal.Entry> interrupted, String digest) {
        interrupted.forEach(entry -> journal.end(entry, new Journal.Superseded(digest)));
    }
}
