package dev.haechi.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.haechi.delivery.CommitId;
import dev.haechi.delivery.run.Run;
import dev.haechi.delivery.run.RunClaim;
import dev.haechi.delivery.run.RunLost;
import dev.haechi.delivery.run.RunQueue;
import dev.haechi.delivery.run.RunRequest;
import dev.haechi.delivery.run.RunState;
import dev.haechi.model.id.EnvironmentName;
import dev.haechi.model.id.ServiceName;
import dev.haechi.store.testing.TestPostgres;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PostgresRunQueueTest {
    private static final Duration LONG = Duration.ofMinutes(5);

    /** The life of a claim that was over a minute ago by the database's clock. */
    private static final Duration OVER = Duration.ofMinutes(-1);

    private final PostgresRunQueue queue = new PostgresRunQueue(TestPostgres.database());
    private final EnvironmentName environment = TestPostgres.fresh();

    /** What other tests left under way would be claimed here. */
    @BeforeEach
    void empty() {
        TestPostgres.database().transact(connection -> Sql.update(connection, "DELETE FROM run"));
    }

    @AfterEach
    void close() {
        queue.close();
    }

    @Test
    void the_same_commit_is_queued_once_until_its_run_is_over() {
        var first = queue.enqueue(request("web", 1));

        assertThat(queue.enqueue(request("web", 1)).id()).isEqualTo(first.id());
        queue.succeed(claimed("w"));
        assertThat(queue.enqueue(request("web", 1)).id()).isNotEqualTo(first.id());
    }

    @Test
    void the_oldest_run_begins_first_and_a_service_has_one_under_way() {
        var first = queue.enqueue(request("web", 1));
        queue.enqueue(request("web", 2));
        var other = queue.enqueue(request("accounts", 3));

        assertThat(claimed("w1").run().id()).isEqualTo(first.id());
        assertThat(claimed("w2").run().id()).isEqualTo(other.id());
        assertThat(queue.claim("w3", LONG)).isEmpty();
    }

    @Test
    void of_many_workers_one_gets_a_run() throws Exception {
        queue.enqueue(request("web", 1));
        var claims = new ArrayList<RunClaim>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var tasks =
                    IntStream.range(0, 16)
                            .<Callable<Optional<RunClaim>>>mapToObj(
                                    i -> () -> queue.claim("worker " + i, LONG))
                            .toList();
            for (var task : threads.invokeAll(tasks)) {
                task.get().ifPresent(claims::add);
            }
        }
        assertThat(claims).hasSize(1);
    }

    @Test
    void a_run_whose_worker_died_is_taken_over_and_the_dead_one_is_refused() {
        queue.enqueue(request("web", 1));
        var dead = queue.claim("dead", OVER).orElseThrow();
        var heir = claimed("heir");

        assertThat(heir.run().id()).isEqualTo(dead.run().id());
        assertThat(heir.attempt()).isEqualTo(2);
        assertThatThrownBy(() -> queue.succeed(dead)).isInstanceOf(RunLost.class);
        assertThatThrownBy(() -> queue.heartbeat(dead, "building", LONG))
                .isInstanceOf(RunLost.class);
        queue.succeed(heir);
        assertThat(found(heir).state()).isEqualTo(RunState.SUCCEEDED);
    }

    @Test
    void a_run_whose_workers_keep_dying_fails_with_the_reason() {
        var run = queue.enqueue(request("web", 1));
        for (int attempt = 1; attempt <= RunQueue.MOST_ATTEMPTS; attempt++) {
            queue.heartbeat(claimed("dying"), "building the image", OVER);
        }

        assertThat(queue.claim("w", LONG)).isEmpty();
        var failed = queue.find(run.id()).orElseThrow();
        assertThat(failed.state()).isEqualTo(RunState.FAILED);
        assertThat(failed.reason())
                .contains("its worker died 3 times, at last while: building the image");
    }

    @Test
    void a_candidate_waits_for_approval() {
        var candidate = queue.propose(request("web", 1));
        assertThat(queue.claim("w", LONG)).isEmpty();

        assertThat(queue.approve(candidate.id(), "lee").orElseThrow().approver()).contains("lee");
        assertThat(claimed("w").run().id()).isEqualTo(candidate.id());
        assertThat(queue.approve(candidate.id(), "lee")).isEmpty();
    }

    @Test
    void waiting_ends_as_soon_as_something_is_queued() {
        queue.awaitWork(Duration.ZERO);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var _ = threads.submit(() -> queue.enqueue(request("web", 1)));
            long begin = System.nanoTime();
            queue.awaitWork(Duration.ofSeconds(30));
            assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(LONG.dividedBy(20));
        }
        assertThat(queue.newest(environment, 10)).hasSize(1);
    }

    private Run found(RunClaim claim) {
        return queue.find(claim.run().id()).orElseThrow();
    }

    private RunClaim claimed(String worker) {
        return queue.claim(worker, LONG).orElseThrow();
    }

    private RunRequest request(String service, int commit) {
        var hex = "%040x".formatted(commit);
        return new RunRequest(environment, ServiceName.of(service), CommitId.of(hex), "kim");
    }
}
