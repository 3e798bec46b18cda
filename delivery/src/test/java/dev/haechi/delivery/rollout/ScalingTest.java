package dev.haechi.delivery.rollout;

import static org.assertj.core.api.Assertions.assertThat;

import dev.haechi.model.workload.Replicas;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ScalingTest {
    private static final Replicas LIMITS = new Replicas(2, 6, 60);
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    @Test
    void twice_the_target_asks_for_twice_the_replicas_at_once() {
        assertThat(Scaling.begin().decide(LIMITS, 2, 120, START).replicas()).isEqualTo(4);
    }

    @Test
    void no_more_than_the_most_and_no_fewer_than_the_least_run() {
        assertThat(Scaling.begin().decide(LIMITS, 4, 400, START).replicas()).isEqualTo(6);
        assertThat(Scaling.begin().decide(LIMITS, 2, 0, START).replicas()).isEqualTo(2);
    }

    @Test
    void near_the_target_nothing_changes() {
        assertThat(Scaling.begin().decide(LIMITS, 3, 64, START).replicas()).isEqualTo(3);
    }

    @Test
    void replicas_are_taken_away_only_after_the_load_was_low_for_the_whole_patience() {
        var memory = Scaling.begin();
        int running = 6;
        for (var at = START;
                at.isBefore(START.plus(Scaling.PATIENCE));
                at = at.plus(Duration.ofSeconds(15))) {
            var decision = memory.decide(LIMITS, running, 10, at);
            memory = decision.memory();
            assertThat(decision.replicas()).isEqualTo(6);
        }

        var late = memory.decide(LIMITS, running, 10, START.plus(Scaling.PATIENCE));

        assertThat(late.replicas()).isEqualTo(2);
    }
}
