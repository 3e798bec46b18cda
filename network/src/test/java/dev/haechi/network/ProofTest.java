package dev.haechi.network;

import static org.assertj.core.api.Assertions.assertThat;

import dev.haechi.model.network.Zone;
import dev.haechi.network.answer.Relation;
import dev.haechi.network.probe.Comparison;
import dev.haechi.network.probe.Probe;
import dev.haechi.network.probe.ProbePlan;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ProofTest {
    private final Network network = Network.of(Bank.landscape());
    private final Proof proof = Proof.of(network);

    @Test
    void the_zone_matrix_says_who_may_reach_whom_on_which_ports() {
        assertThat(lines(proof.matrix()))
                .containsExactly(
                        "DMZ → APP tcp/8080",
                        "APP → APP tcp/8081",
                        "APP → DATA tcp/5432",
                        "APP → internet tcp/443",
                        "internet → DMZ tcp/443");
        assertThat(lines(ZoneMatrix.ofPairs(network, Relation.REACH_PLUS)))
                .contains("internet → APP tcp/8080");
        assertThat(proof.matrix().cell(new Party.Internet(), new Party.InZone(Zone.DATA)))
                .isEmpty();
    }

    private static List<String> lines(ZoneMatrix matrix) {
        return matrix.cells().stream()
                .map(cell -> cell.from().name() + " → " + cell.to().name() + " " + cell.services())
                .toList();
    }

    @Test
    void every_ordered_pair_is_probed_and_a_network_as_proved_agrees() {
        var plan = ProbePlan.of(network, 2, new SplittableRandom(7));
        var pairs =
                plan.probes().stream()
                        .filter(probe -> probe.kind() == Probe.Kind.INSIDE)
                        .map(probe -> probe.flow().from() + "→" + probe.to())
                        .distinct();
        assertThat(pairs).hasSize(5 * 4);

        var seen = new ArrayList<>(asProved(plan));
        assertThat(Comparison.of(network, plan, seen).agrees()).isTrue();
        int reached = seen.indexOf(Comparison.Seen.REACHED);
        seen.set(reached, Comparison.Seen.BLOCKED);

        var comparison = Comparison.of(network, plan, seen);

        assertThat(comparison.agrees()).isFalse();
        assertThat(comparison.mismatches())
                .singleElement()
                .satisfies(one -> assertThat(one.probe()).isEqualTo(plan.probes().get(reached)));
        assertThat(comparison.total().total()).isEqualTo(plan.probes().size());
    }

    @Test
    void the_probes_that_are_expected_to_arrive_are_those_that_the_rules_admit() {
        var plan = ProbePlan.of(network, 2, new SplittableRandom(7));

        var reached =
                plan.probes().stream()
                        .filter(probe -> probe.expected() == Probe.Expected.REACHED)
                        .map(
                                probe ->
                                        probe.kind()
                                                + " "
                                                + probe.flow().service()
                                                + " "
                                                + probe.flow().source()
                                                + " → "
                                                + probe.flow().destination())
                        .toList();

        assertThat(reached)
                .containsExactly(
                        "INSIDE tcp/8080 10.20.0.10 → 10.20.10.10",
                        "INSIDE tcp/8080 10.20.0.10 → 10.20.10.11",
                        "INSIDE tcp/8081 10.20.10.10 → 10.20.10.20",
                        "INSIDE tcp/8081 10.20.10.11 → 10.20.10.20",
                        "INSIDE tcp/5432 10.20.10.20 → 10.20.20.10",
                        "FROM_OUTSIDE tcp/443 192.0.2.10 → 198.18.0.10",
                        "FROM_OUTSIDE tcp/443 198.51.100.80 → 198.18.0.10",
                        "TO_OUTSIDE tcp/443 10.20.10.20 → 198.51.100.80");
    }

    private static List<Comparison.Seen> asProved(ProbePlan plan) {
        return plan.probes().stream()
                .map(
                        probe ->
                                switch (probe.expected()) {
                                    case REACHED -> Comparison.Seen.REACHED;
                                    case BLOCKED, UNKNOWN -> Comparison.Seen.BLOCKED;
                                })
                .toList();
    }
}
