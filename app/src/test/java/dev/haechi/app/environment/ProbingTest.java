package dev.haechi.app.environment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.haechi.app.progress.Progress;
import dev.haechi.model.flow.Flow;
import dev.haechi.network.Network;
import dev.haechi.provision.Prober;
import dev.haechi.provision.Prober.Blocked;
import dev.haechi.provision.Prober.Reached;
import dev.haechi.text.Source;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;

/** What is asked again, and what never; the prober says what the test tells it to. */
class ProbingTest {
    private static final Intended BANK =
            Intended.of(
                            new Source(
                                    "haechi.yaml",
                                    """
                                    apiVersion: haechi.dev/v1
                                    kind: Blueprint
                                    metadata: { name: bank }
                                    spec:
                                      environment: dev
                                      cloud: { provider: local }
                                      services:
                                        - { name: web, zone: APP, source: { git: "./web" }, port: 8080, calls: [api] }
                                        - { name: api, zone: APP, source: { git: "./api" }, port: 8081 }
                                    """),
                            Path.of("/haechi.yaml"))
                    .orThrow();
    private static final Network PROOF = Network.of(BANK.resolved().landscape());

    private final List<List<Flow>> rounds = new ArrayList<>();

    @Test
    void what_does_as_proved_is_sent_once() {
        assertThat(probe((_, proved) -> proved).mismatches()).isEmpty();
        assertThat(rounds).hasSize(1);
    }

    @Test
    void a_packet_that_was_lost_once_is_sent_again() {
        var answer = probe((round, proved) -> round == 1 ? new Blocked() : proved);

        assertThat(answer.mismatches()).isEmpty();
        assertThat(answer.reached()).isPositive();
        assertThat(rounds).hasSize(2);
        assertThat(rounds.get(1)).hasSize(answer.reached());
    }

    @Test
    void what_stays_silent_twice_disagrees() {
        var answer = probe((_, _) -> new Blocked());

        assertThat(rounds).hasSize(2);
        assertThat(answer.mismatches()).isNotEmpty().hasSameSizeAs(rounds.get(1));
    }

    @Test
    void what_arrives_though_it_must_not_is_never_given_a_second_chance() {
        var answer = probe((round, proved) -> round == 1 ? new Reached() : proved);

        assertThat(rounds).hasSize(1);
        assertThat(answer.mismatches()).hasSize(answer.sent() - answer.reached());
    }

    /** What the prober says of a flow: by the round, and by what is proved. */
    private ProbeAnswer probe(BiFunction<Integer, Prober.Arrival, Prober.Arrival> says) {
        return new Probing(_ -> (flows, _) -> sent(flows, says), new SplittableRandom(7))
                .probe(BANK, Progress.silent());
    }

    private List<Prober.Result> sent(
            List<Flow> flows, BiFunction<Integer, Prober.Arrival, Prober.Arrival> says) {
        rounds.add(flows);
        return flows.stream()
                .map(flow -> new Prober.Result(flow, says.apply(rounds.size(), proved(flow))))
                .toList();
    }

    private static Prober.Arrival proved(Flow flow) {
        return PROOF.trace(flow).disposition().succeeds() ? new Reached() : new Blocked();
    }
}
