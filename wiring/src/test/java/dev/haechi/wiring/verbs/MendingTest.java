package dev.haechi.wiring.verbs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.haechi.access.Actor;
import dev.haechi.access.Door;
import dev.haechi.access.Identity;
import dev.haechi.access.environment.EnvironmentState;
import dev.haechi.app.change.Approval;
import dev.haechi.app.delivery.SystemFiles;
import dev.haechi.app.environment.Intended;
import dev.haechi.app.environment.Mending;
import dev.haechi.app.environment.QuietTimes;
import dev.haechi.app.progress.Progress;
import dev.haechi.delivery.rollout.Replica;
import dev.haechi.model.id.InstanceId;
import dev.haechi.model.workload.ImageSource;
import dev.haechi.wiring.testing.KnownBank;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MendingTest {
    private static final Actor WORKER = new Actor(new Identity.Platform("worker"), Door.PLATFORM);

    @TempDir Path temp;
    private final Verbs verbs = new Verbs();
    private final Mending mending =
            new Mending(
                    Verbs.GATE,
                    verbs.provisioning(),
                    verbs.deliveries(),
                    new QuietTimes(Verbs.CLOCK));

    @Test
    void what_is_right_is_left_alone() throws IOException {
        var bank = up();

        assertThat(mended(bank).nothing()).isTrue();
    }

    @Test
    void a_network_that_differs_is_put_back_and_that_is_written_down() throws IOException {
        var bank = up();
        verbs.cloud.lose(bank.name(), InstanceId.of("web-1"));

        assertThat(mended(bank).changes()).isEqualTo(1);

        assertThat(mended(bank).nothing()).isTrue();
        var entry = Verbs.AUDIT.newest(bank.name().value(), 1).getFirst().event();
        assertThat(entry.action()).isEqualTo("environment.mend");
        assertThat(entry.actor()).contains("worker");
    }

    @Test
    void a_replica_that_ended_is_started_again() throws IOException {
        var bank = up();
        verbs.runtime.crash(bank.name(), InstanceId.of("web-1"));

        assertThat(mended(bank).services()).containsExactly("web");

        assertThat(verbs.runtime.observe(bank.name()))
                .extracting(Replica::state)
                .containsOnly(Replica.State.RUNNING);
        assertThat(mended(bank).nothing()).isTrue();
    }

    @Test
    void calls_that_are_led_nowhere_are_led_to_the_replicas_again() throws IOException {
        var bank = up();
        verbs.runtime.mislead(KnownBank.WEB);

        assertThat(mended(bank).services()).containsExactly("web");

        assertThat(verbs.runtime.live(KnownBank.WEB)).containsExactly(InstanceId.of("web-1"));
    }

    @Test
    void an_environment_that_is_down_stays_down() throws IOException {
        var bank = up();
        verbs.runtime.crash(bank.name(), InstanceId.of("web-1"));

        var result = mending.mend(WORKER, bank.record().in(EnvironmentState.DOWN)).orThrow();

        assertThat(result.nothing()).isTrue();
        assertThat(mended(bank).services()).isEqualTo(List.of("web"));
    }

    private Mending.Mended mended(KnownBank bank) {
        return mending.mend(WORKER, bank.record()).orThrow();
    }

    private KnownBank up() throws IOException {
        var bank = KnownBank.dev(temp);
        bank.secret(Verbs.SECRETS, SystemFiles.ALERTING_TOKEN.value(), "a token");
        var intended = Intended.of(bank.record()).orThrow();
        verbs.applying()
                .run(Verbs.OPERATOR, intended, new Approval.OfWhatever(), Progress.silent())
                .orThrow();
        var setting = intended.setting();
        var commit = bank.follow();
        var workload = setting.workload(KnownBank.WEB).orElseThrow();
        for (var one : setting.workloads()) {
            if (!(one.image() instanceof ImageSource.Hosted)) {
                verbs.deliveries()
                        .bring(
                                setting,
                                one,
                                Verbs.image(commit),
                                one.equals(workload) ? Optional.of(commit) : Optional.empty(),
                                "kim",
                                _ -> {})
                        .orThrow();
            }
        }
        return bank;
    }
}
