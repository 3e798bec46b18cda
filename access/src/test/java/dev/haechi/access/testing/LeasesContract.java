package dev.haechi.access.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.haechi.access.lease.Lease;
import dev.haechi.access.lease.LeaseHeartbeat;
import dev.haechi.access.lease.LeaseLost;
import dev.haechi.access.lease.Leases;
import dev.haechi.model.id.EnvironmentName;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What leases promise, whatever keeps them. */
public abstract class LeasesContract {
    private static final Duration LONG = Duration.ofMinutes(5);
    private static final Duration SHORT = Duration.ofMillis(50);

    protected abstract Leases leases();

    /** An environment that no other test has used. */
    protected abstract EnvironmentName fresh();

    @Test
    void a_second_holder_is_told_who_has_the_lease() {
        var environment = fresh();
        granted(environment, "kim: up", LONG);

        var answer = leases().acquire(environment, "lee: down", LONG);

        assertThat(answer)
                .isInstanceOfSatisfying(
                        Leases.Answer.Busy.class,
                        busy -> assertThat(busy.holder()).isEqualTo("kim: up"));
    }

    @Test
    void a_lease_that_was_given_back_is_free_and_the_next_fence_is_greater() {
        var environment = fresh();
        var first = granted(environment, "kim: up", LONG);
        leases().release(first);

        var second = granted(environment, "lee: down", LONG);

        assertThat(second.fence()).isGreaterThan(first.fence());
        leases().check(second);
    }

    @Test
    void a_holder_that_slept_through_its_lease_is_refused() {
        var environment = fresh();
        var sleeper = granted(environment, "kim: up", SHORT);
        var successor = eventuallyGranted(environment, "lee: down");

        assertThatThrownBy(() -> leases().check(sleeper)).isInstanceOf(LeaseLost.class);
        assertThatThrownBy(() -> leases().renew(sleeper, LONG)).isInstanceOf(LeaseLost.class);
        leases().release(sleeper);
        leases().check(successor);
    }

    @Test
    void a_renewed_lease_lives_on() {
        var environment = fresh();
        var lease = granted(environment, "kim: up", Duration.ofSeconds(2));

        leases().renew(lease, LONG);

        assertThat(leases().acquire(environment, "lee: down", LONG))
                .isInstanceOf(Leases.Answer.Busy.class);
    }

    @Test
    void of_many_who_ask_at_once_one_gets_it() throws Exception {
        var environment = fresh();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var asked =
                    IntStream.range(0, 16)
                            .<Callable<Leases.Answer>>mapToObj(
                                    i -> () -> leases().acquire(environment, "asker " + i, LONG))
                            .toList();
            int granted = 0;
            for (var answer : threads.invokeAll(asked)) {
                granted += answer.get() instanceof Leases.Answer.Granted ? 1 : 0;
            }
            assertThat(granted).isEqualTo(1);
        }
    }

    @Test
    void a_heartbeat_keeps_a_lease_beyond_its_life_and_gives_it_back_when_closed() {
        var environment = fresh();
        var life = Duration.ofMillis(600);
        var lease = granted(environment, "kim: up", life);
        try (var _ = LeaseHeartbeat.start(leases(), lease, life)) {
            long end = System.nanoTime() + 2 * life.toNanos();
            while (System.nanoTime() < end) {
                assertThat(leases().acquire(environment, "lee: down", LONG))
                        .isInstanceOf(Leases.Answer.Busy.class);
            }
        }
        granted(environment, "lee: down", LONG);
    }

    private Lease granted(EnvironmentName environment, String holder, Duration life) {
        var answer = leases().acquire(environment, holder, life);
        assertThat(answer).isInstanceOf(Leases.Answer.Granted.class);
        return ((Leases.Answer.Granted) answer).lease();
    }

    private Lease eventuallyGranted(EnvironmentName environment, String holder) {
        long end = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        while (System.nanoTime() < end) {
            if (leases().acquire(environment, holder, LONG)
                    instanceof Leases.Answer.Granted(var lease)) {
                return lease;
            }
        }
        throw new AssertionError("the lease of " + environment + " never ran out");
    }
}
