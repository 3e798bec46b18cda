package dev.haechi.provision.memory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.haechi.provision.CloudProvider;
import dev.haechi.provision.Outcome;
import dev.haechi.provision.testing.CloudProviderContract;
import org.junit.jupiter.api.Test;

class InMemoryCloudTest extends CloudProviderContract {
    private final InMemoryCloud cloud = new InMemoryCloud();

    @Override
    protected CloudProvider cloud() {
        return cloud;
    }

    @Test
    void a_refused_change_stops_the_plan_and_a_new_plan_goes_on() {
        var wanted = landscape(3);
        int all = plan(wanted).changes().size();
        cloud.next(InMemoryCloud.Fault.NONE, InMemoryCloud.Fault.REFUSED);

        var stopped = apply(wanted);

        assertThat(stopped)
                .isInstanceOfSatisfying(
                        Outcome.Stopped.class,
                        it -> {
                            assertThat(it.made()).isEqualTo(1);
                            assertThat(it.reason()).contains("nothing was changed");
                        });
        assertThat(apply(wanted)).isEqualTo(new Outcome.Done(all - 1));
    }
}
