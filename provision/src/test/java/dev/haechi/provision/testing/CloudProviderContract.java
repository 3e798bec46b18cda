package dev.haechi.provision.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.haechi.model.landscape.Landscape;
import dev.haechi.model.testing.RandomLandscapes;
import dev.haechi.provision.Applier;
import dev.haechi.provision.ApprovedPlan;
import dev.haechi.provision.CloudProvider;
import dev.haechi.provision.IdempotencyKey;
import dev.haechi.provision.Observation;
import dev.haechi.provision.Outcome;
import dev.haechi.provision.Plan;
import dev.haechi.provision.Planner;
import dev.haechi.provision.Things;
import dev.haechi.provision.memory.InMemoryJournal;
import dev.haechi.text.testing.Seeds;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every provider keeps, whatever is behind it. Each extends this. */
public abstract class CloudProviderContract {
    private static final Duration WITHIN = Duration.ofSeconds(30);

    /** All environments of these tests have the name that random landscapes have. */
    protected abstract CloudProvider cloud();

    /** Landscapes that the provider can make. */
    protected RandomLandscapes landscapes() {
        return RandomLandscapes.LOCAL_CLOUD;
    }

    @AfterEach
    void delete_everything() {
        var environment = landscape(1).environment();
        apply(Landscape.builder(environment).build());
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("dev.haechi.text.testing.Seeds#ten")
    void after_apply_there_is_nothing_left_to_do(long seed) {
        var wanted = landscape(seed);

        assertThat(apply(wanted)).isInstanceOf(Outcome.Done.class);

        assertThat(plan(wanted).changes()).isEmpty();
        assertThat(plan(wanted.toBuilder().intents(List.of()).build()).changes()).isEmpty();
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("dev.haechi.text.testing.Seeds#ten")
    void what_is_seen_is_what_was_applied(long seed) {
        var wanted = landscape(seed);
        apply(wanted);

        var seen = observe(wanted);

        assertThat(seen.altered()).isEmpty();
        assertThat(seen.foreign()).isEmpty();
        assertThat(Things.of(seen.seen())).containsExactlyInAnyOrderEntriesOf(Things.of(wanted));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("dev.haechi.text.testing.Seeds#ten")
    void one_landscape_can_become_another_and_vanish(long seed) {
        apply(landscape(seed));
        var next = landscape(seed + 1);

        assertThat(apply(next)).isInstanceOf(Outcome.Done.class);
        assertThat(plan(next).changes()).isEmpty();
        assertThat(apply(Landscape.builder(next.environment()).build()))
                .isInstanceOf(Outcome.Done.class);

        assertThat(Things.of(observe(next).seen())).isEmpty();
        assertThat(observe(next).foreign()).isEmpty();
    }

    @Test
    void a_change_applied_twice_is_applied_once() {
        var wanted = landscape(7);
        var plan = plan(wanted);
        for (int i = 0; i < plan.changes().size(); i++) {
            var key = IdempotencyKey.of(plan.digest(), i);
            for (int times = 0; times < 2; times++) {
                cloud().writer().apply(wanted.environment(), plan.changes().get(i), key, WITHIN);
            }
        }
        assertThat(plan(wanted).changes()).isEmpty();
    }

    @Test
    void a_caller_that_dies_at_every_effect_gets_there_all_the_same() {
        var wanted = landscape(7);
        var journal = new InMemoryJournal();
        int effects = plan(wanted).changes().size();
        int deaths = 0;
        while (!plan(wanted).changes().isEmpty()) {
            crash(wanted, journal, 0, false);
            crash(wanted, journal, 0, true);
            deaths++;
        }
        assertThat(deaths).isPositive().isLessThanOrEqualTo(effects);

        var outcome = new Applier(cloud(), journal).apply(approved(plan(wanted)), _ -> {});

        assertThat(outcome).isInstanceOf(Outcome.Done.class);
        assertThat(plan(wanted).changes()).isEmpty();
        assertThat(journal.unfinished(wanted.environment())).isEmpty();
    }

    /** From the beginning each time, which is quadratic: daily at some effects, else at all. */
    @Test
    void after_a_crash_before_or_after_any_effect_a_second_run_converges() {
        var wanted = landscape(7);
        int effects = plan(wanted).changes().size();
        int step = Seeds.full() ? 1 : Math.max(1, effects / 4);
        for (int at = 0; at < effects; at += step) {
            crashThenConverge(wanted, at, false);
            crashThenConverge(wanted, at, true);
        }
    }

    private void crashThenConverge(Landscape wanted, int at, boolean after) {
        var journal = new InMemoryJournal();
        crash(wanted, journal, at, after);

        var outcome = new Applier(cloud(), journal).apply(approved(plan(wanted)), _ -> {});

        assertThat(outcome).as("crash at %s", at).isInstanceOf(Outcome.Done.class);
        assertThat(plan(wanted).changes()).as("crash at %s", at).isEmpty();
        assertThat(journal.unfinished(wanted.environment())).isEmpty();
        apply(Landscape.builder(wanted.environment()).build());
    }

    private void crash(Landscape wanted, InMemoryJournal journal, int at, boolean after) {
        int before = journal.unfinished(wanted.environment()).size();
        var applier = new Applier(new CrashingCloud(cloud(), at, after), journal);
        assertThatExceptionOfType(CrashingCloud.Crash.class)
                .isThrownBy(() -> applier.apply(approved(plan(wanted)), _ -> {}));
        assertThat(journal.unfinished(wanted.environment())).hasSize(before + 1);
    }

    @Test
    void a_plan_is_refused_when_the_world_has_moved_since() {
        var wanted = landscape(7);
        var approved = approved(plan(wanted));
        apply(landscape(8));

        var outcome = new Applier(cloud(), new InMemoryJournal()).apply(approved, _ -> {});

        assertThat(outcome).isInstanceOf(Outcome.Moved.class);
    }

    /** A landscape that this provider can make. */
    protected final Landscape landscape(long seed) {
        return landscapes().landscape(seed);
    }

    protected final Observation observe(Landscape of) {
        return cloud().reader().observe(of.environment(), WITHIN);
    }

    protected final Plan plan(Landscape wanted) {
        return new Planner().plan(wanted, observe(wanted));
    }

    protected final Outcome apply(Landscape wanted) {
        return new Applier(cloud(), new InMemoryJournal()).apply(approved(plan(wanted)), _ -> {});
    }

    protected static ApprovedPlan approved(Plan plan) {
        return new ApprovedPlan(plan, plan.digest(), "test");
    }
}
