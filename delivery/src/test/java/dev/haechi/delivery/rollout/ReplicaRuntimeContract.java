package dev.haechi.delivery.rollout;

import static org.assertj.core.api.Assertions.assertThat;

import dev.haechi.delivery.image.Image;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What every runtime does. */
public abstract class ReplicaRuntimeContract {
    /** The runtime under test. */
    protected abstract ReplicaRuntime runtime();

    /** A stateless service with at least 3 slots that becomes healthy. */
    protected abstract Revision good(int version);

    /** The same service as {@link #good}, in a version that never becomes healthy. */
    protected abstract Revision broken();

    /** The same revision as {@link #good}, but no replica of it becomes healthy from now on. */
    protected abstract Revision failing(int version);

    /** Takes away what leads calls to {@link #good}, behind the runtime's back. */
    protected abstract void mislead();

    /** Ends a replica as a crash would. */
    protected abstract void crash(Replica replica);

    @AfterEach
    void leave_nothing() {
        runtime().clear(good(1).environment(), Duration.ZERO);
        assertThat(runtime().observe(good(1).environment())).isEmpty();
    }

    @Test
    void what_was_brought_is_observed() {
        var outcome = bring(good(1), 2, Optional.empty());

        assertThat(outcome).isInstanceOf(RolloutOutcome.Serving.class);
        assertThat(seen()).extracting(Replica::revision).containsExactly(key(1), key(1));
        assertThat(seen()).allMatch(Replica::isRunning);
    }

    @Test
    void a_second_rollout_of_the_same_revision_starts_nothing() {
        bring(good(1), 2, Optional.empty());
        var before = seen();

        var steps = new ArrayList<RolloutStep>();
        new Rollout(runtime()).bring(good(1), 2, Optional.empty(), steps::add);

        assertThat(seen()).isEqualTo(before);
        assertThat(steps).noneMatch(RolloutStep.Start.class::isInstance);
    }

    @Test
    void a_new_revision_replaces_the_old_one() {
        bring(good(1), 2, Optional.empty());

        bring(good(2), 2, Optional.of(good(1)));

        assertThat(seen()).extracting(Replica::revision).containsExactly(key(2), key(2));
    }

    @Test
    void a_version_that_never_becomes_healthy_is_rolled_back_with_the_reason() {
        bring(good(1), 1, Optional.empty());
        var before = seen();

        var outcome = bring(broken(), 1, Optional.of(good(1)));

        assertThat(outcome).isInstanceOf(RolloutOutcome.RolledBack.class);
        assertThat(seen()).isEqualTo(before);
    }

    @Test
    void a_first_version_that_never_becomes_healthy_leaves_nothing() {
        var outcome = bring(broken(), 1, Optional.empty());

        assertThat(outcome).isInstanceOf(RolloutOutcome.Failed.class);
        assertThat(seen()).isEmpty();
    }

    @Test
    void a_replica_that_ended_is_seen_as_gone_and_replaced() {
        bring(good(1), 1, Optional.empty());

        crash(seen().getFirst());

        assertThat(seen()).extracting(Replica::state).containsExactly(Replica.State.GONE);
        bring(good(1), 1, Optional.empty());
        assertThat(seen()).extracting(Replica::state).containsExactly(Replica.State.RUNNING);
    }

    @Test
    void what_ran_before_goes_on_when_one_more_fails() {
        bring(good(1), 1, Optional.empty());
        var before = seen();

        var outcome = bring(failing(1), 2, Optional.of(good(1)));

        assertThat(outcome).isInstanceOf(RolloutOutcome.Failed.class);
        assertThat(seen()).isEqualTo(before);
        assertThat(runtime().leadsCalls(good(1), seen())).isTrue();
    }

    @Test
    void calls_that_are_not_led_to_replicas_any_more_are_noticed_and_led_again() {
        bring(good(1), 2, Optional.empty());
        assertThat(runtime().leadsCalls(good(1), seen())).isTrue();

        mislead();

        assertThat(runtime().leadsCalls(good(1), seen())).isFalse();
        bring(good(1), 2, Optional.empty());
        assertThat(runtime().leadsCalls(good(1), seen())).isTrue();
    }

    @Test
    void usage_is_told_for_each_running_replica() {
        bring(good(1), 2, Optional.empty());

        assertThat(runtime().usage(good(1).environment())).hasSize(2);
    }

    /** The image of a version, for adapters that need none of their own. */
    protected static Image image(int version) {
        return Revisions.image(version);
    }

    private RolloutOutcome bring(Revision revision, int count, Optional<Revision> former) {
        return new Rollout(runtime()).bring(revision, count, former, _ -> {});
    }

    private List<Replica> seen() {
        return runtime().observe(good(1).environment());
    }

    private String key(int version) {
        return good(version).key();
    }
}
