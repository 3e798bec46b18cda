package dev.haechi.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.haechi.access.environment.EnvironmentRecord;
import dev.haechi.access.environment.EnvironmentState;
import dev.haechi.access.environment.Environments;
import dev.haechi.access.lease.Lease;
import dev.haechi.access.lease.LeaseLost;
import dev.haechi.access.lease.Leases;
import dev.haechi.model.governance.Person;
import dev.haechi.model.governance.PersonRole;
import dev.haechi.model.id.EnvironmentName;
import dev.haechi.model.id.PersonName;
import dev.haechi.model.network.Stage;
import dev.haechi.store.testing.TestPostgres;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class PostgresEnvironmentsTest {
    private final Leases leases = new PostgresLeases(TestPostgres.database());
    private final Environments environments = new PostgresEnvironments(TestPostgres.database());
    private final EnvironmentName name = TestPostgres.fresh();

    @Test
    void an_environment_is_found_as_it_was_put_with_its_people_in_order() {
        var lease = lease();
        environments.put(lease, environment());
        environments.put(lease, environment().in(EnvironmentState.UP));

        assertThat(environments.find(name)).contains(environment().in(EnvironmentState.UP));
        assertThat(environments.all()).contains(environment().in(EnvironmentState.UP));
        environments.forget(lease);
        assertThat(environments.find(name)).isEmpty();
    }

    @Test
    void a_write_with_a_lost_lease_is_refused() {
        var lease = lease();
        leases.release(lease);

        assertThatThrownBy(() -> environments.put(lease, environment()))
                .isInstanceOf(LeaseLost.class);
        assertThat(environments.find(name)).isEmpty();
    }

    private EnvironmentRecord environment() {
        return new EnvironmentRecord(
                name,
                Stage.DEV,
                "examples/demo-bank/blueprint.yaml",
                "kind: Blueprint\n",
                List.of(
                        new Person(PersonName.of("lee"), List.of(PersonRole.APPROVER), "lee"),
                        new Person(PersonName.of("kim"), List.of(PersonRole.DEVELOPER), "kim")),
                EnvironmentState.CHANGING);
    }

    private Lease lease() {
        return switch (leases.acquire(name, "test", Duration.ofMinutes(5))) {
            case Leases.Answer.Granted(var lease) -> lease;
            case Leases.Answer.Busy busy -> throw new AssertionError(busy.toString());
        };
    }
}
