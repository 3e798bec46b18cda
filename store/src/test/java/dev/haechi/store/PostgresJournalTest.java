package dev.haechi.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.haechi.access.lease.Lease;
import dev.haechi.access.lease.LeaseLost;
import dev.haechi.access.lease.Leases;
import dev.haechi.model.id.EnvironmentName;
import dev.haechi.provision.Change;
import dev.haechi.provision.Foreign;
import dev.haechi.provision.IdempotencyKey;
import dev.haechi.provision.Journal;
import dev.haechi.store.testing.TestPostgres;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class PostgresJournalTest {
    private static final Change CHANGE =
            new Change.Remove(new Foreign("nft table haechi", "a table"));
    private final Leases leases = new PostgresLeases(TestPostgres.database());
    private final EnvironmentName name = TestPostgres.fresh();
    private final Lease lease = lease();
    private final Journal journal = new PostgresJournal(TestPostgres.database(), lease);

    @Test
    void an_effect_that_never_ended_is_found_after_a_crash() {
        var first = begin(0);
        var second = begin(1);
        journal.end(first, new Journal.Applied());

        assertThat(new PostgresJournal(TestPostgres.database(), lease).unfinished(name))
                .containsExactly(second);
        journal.end(second, new Journal.Superseded("other"));
        assertThat(journal.unfinished(name)).isEmpty();
    }

    @Test
    void nothing_begins_under_a_lost_lease_but_what_began_may_end() {
        var entry = begin(0);
        leases.release(lease);

        assertThatThrownBy(() -> begin(1)).isInstanceOf(LeaseLost.class);
        journal.end(entry, new Journal.Failed("no space"));
        assertThat(journal.unfinished(name)).isEmpty();
    }

    private Journal.Entry begin(int index) {
        return journal.begin(name, "digest", IdempotencyKey.of("digest", index), CHANGE);
    }

    private Lease lease() {
        return switch (leases.acquire(name, "test", Duration.ofMinutes(5))) {
            case Leases.Answer.Granted(var granted) -> granted;
            case Leases.Answer.Busy busy -> throw new AssertionError(busy.toString());
        };
    }
}
