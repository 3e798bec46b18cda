package dev.haechi.provision;

import dev.haechi.model.id.EnvironmentName;
import dev.haechi.model.landscape.Landscape;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Applies approved plans: each change with an entry in the journal before and after it, as many at
 * once as the provider takes. Stops at the first that fails. A crash at any point is made good by a
 * new plan, for every change is made towards a state and not from one.
 */
public final class Applier {
    private static final Duration OBSERVING = Duration.ofSeconds(60);
    private static final Duration WITHIN = Duration.ofSeconds(60);

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
        var now = planner.plan(plan.wanted(), cloud.reader().observe(environment, OBSERVING));
        return now.digest().equals(approved.digest())
                ? make(plan, progress)
                : new Outcome.Moved(plan, now);
    }

    /**
     * Makes the cloud what a landscape says, with one look at it: nobody considers the plan, so
     * that there is no time in which the world could leave it behind.
     *
     * @param planned is told of the plan before its first change
     * @param progress is told of each change before it is made
     * @throws CloudUnavailable when what is there cannot be found out; nothing was changed then
     */
    public Outcome converge(Landscape wanted, Consumer<Plan> planned, Consumer<Change> progress) {
        var refusals = cloud.refusals(wanted);
        if (!refusals.isEmpty()) {
            return new Outcome.Refused(refusals);
        }
        var seen = cloud.reader().observe(wanted.environment(), OBSERVING);
        var plan = planner.plan(wanted, seen);
        planned.accept(plan);
        return make(plan, progress);
    }

    private Outcome make(Plan plan, Consumer<Change> progress) {
        var environment = plan.wanted().environment();
        var interrupted = journal.unfinished(environment);
        var outcome = applyAll(environment, plan, progress);
        if (outcome instanceof Outcome.Done) {
            close(interrupted, plan.digest());
        }
        return outcome;
    }

    private Outcome applyAll(EnvironmentName environment, Plan plan, Consumer<Change> progress) {
        var effects = effects(plan);
        int atOnce = Math.max(1, cloud.writer().atOnce());
        int made = 0;
        while (made < effects.size()) {
            var batch = effects.subList(made, Math.min(effects.size(), made + atOnce));
            var failure = apply(environment, plan.digest(), batch, progress);
            if (failure.isEmpty()) {
                made += batch.size();
            } else if (atOnce > 1) {
                atOnce = 1; // one by one, to tell which of them cannot be made
            } else {
                return new Outcome.Stopped(made, batch.getFirst().change(), failure.get());
            }
        }
        return new Outcome.Done(made);
    }

    private static List<Effect> effects(Plan plan) {
        var digest = plan.digest();
        var effects = new ArrayList<Effect>();
        for (var change : plan.changes()) {
            effects.add(new Effect(change, IdempotencyKey.of(digest, effects.size())));
        }
        return effects;
    }

    /** Why the effects could not be made; empty when they were. */
    private Optional<String> apply(
            EnvironmentName environment,
            String digest,
            List<Effect> effects,
            Consumer<Change> progress) {
        var entries = new ArrayList<Journal.Entry>();
        for (var effect : effects) {
            progress.accept(effect.change());
            entries.add(journal.begin(environment, digest, effect.key(), effect.change()));
        }
        try {
            cloud.writer().apply(environment, effects, WITHIN);
        } catch (CloudUnavailable e) {
            var reason = String.valueOf(e.getMessage());
            entries.forEach(entry -> journal.end(entry, new Journal.Failed(reason)));
            return Optional.of(reason);
        }
        entries.forEach(entry -> journal.end(entry, new Journal.Applied()));
        return Optional.empty();
    }

    private void close(List<Journal.Entry> interrupted, String digest) {
        interrupted.forEach(entry -> journal.end(entry, new Journal.Superseded(digest)));
    }
}
