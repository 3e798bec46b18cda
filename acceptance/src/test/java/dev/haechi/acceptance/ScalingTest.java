package dev.haechi.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Replicas follow the load. */
@AcceptanceTest
class ScalingTest {
    private static final Duration MORE = Duration.ofSeconds(60);

    @Test
    void replicas_that_are_busy_get_company(Bank bank) {
        assertThat(bank.replicas("web")).hasSize(2);
        var busy =
                bank.replicas("web").stream()
                        .map(
                                replica ->
                                        bank.shell()
                                                .start(
                                                        "$PODMAN exec haechi-$BANK-"
                                                                + replica
                                                                + " timeout 60 sh -c 'while :; do :; done'"))
                        .toList();

        var more = Eventually.within(MORE, () -> bank.replicas("web"), all -> all.size() > 2);

        busy.forEach(Process::destroy);
        assertThat(more).hasSizeGreaterThan(2);
        bank.mustAnswer(Duration.ofSeconds(20));
        assertThat(bank.shell().must("$HAECHI audit list --env $BANK")).contains("service.scale");
        assertThat(bank.replicas("web")).hasSizeLessThanOrEqualTo(6);
    }
}
