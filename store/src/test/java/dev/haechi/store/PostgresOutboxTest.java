package dev.haechi.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.haechi.delivery.notice.Notice;
import dev.haechi.delivery.notice.NoticeKind;
import dev.haechi.delivery.notice.Outbox;
import dev.haechi.model.id.EnvironmentName;
import dev.haechi.store.testing.TestPostgres;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import org.junit.jupiter.api.Test;

class PostgresOutboxTest {
    private static final Duration LONG = Duration.ofMinutes(5);
    private final Outbox outbox = new PostgresOutbox(TestPostgres.database());
    private final EnvironmentName environment = TestPostgres.fresh();

    @Test
    void a_notice_is_given_to_one_at_a_time_and_never_after_it_was_said() {
        outbox.add(notice());

        var taken = mine(Duration.ZERO);
        assertThat(taken).hasSize(1);
        assertThat(taken.getFirst().notice()).isEqualTo(notice());
        assertThat(mine(LONG)).hasSize(1);
        assertThat(mine(LONG)).isEmpty();
        outbox.said(taken.getFirst().id());
        outbox.later(taken.getFirst().id(), Duration.ZERO, "too late");
        assertThat(mine(LONG)).isEmpty();
    }

    @Test
    void a_notice_that_failed_comes_back_counted_until_it_is_given_up() {
        outbox.add(notice());
        long id = mine(LONG).getFirst().id();

        outbox.later(id, Duration.ZERO, "Slack answered 503");
        assertThat(mine(Duration.ZERO).getFirst().attempts()).isEqualTo(1);
        outbox.giveUp(id, "Slack answered 503");
        assertThat(mine(LONG)).isEmpty();
    }

    private List<Outbox.Pending> mine(Duration reserved) {
        return outbox.take(100, reserved).stream()
                .filter(pending -> pending.notice().environment().equals(environment))
                .toList();
    }

    private Notice notice() {
        var facts = new LinkedHashMap<String, String>();
        facts.put("service", "web");
        facts.put("commit", "0123");
        return new Notice(environment, NoticeKind.DEPLOYED, facts);
    }
}
