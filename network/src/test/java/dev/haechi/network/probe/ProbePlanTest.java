package dev.haechi.network.probe;

import static org.assertj.core.api.Assertions.assertThat;

import dev.haechi.model.compute.Instance;
import dev.haechi.model.flow.Disposition;
import dev.haechi.model.flow.Endpoint;
import dev.haechi.model.flow.Flow;
import dev.haechi.model.landscape.Landscape;
import dev.haechi.model.testing.RandomLandscapes;
import dev.haechi.network.Network;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ProbePlanTest {
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("dev.haechi.text.testing.Seeds#ten")
    void every_ordered_pair_of_instances_that_can_send_to_each_other_gets_packets(long seed) {
        var landscape = RandomLandscapes.EVERYTHING.landscape(seed);
        var flows = plan(landscape, seed).flows();

        for (var from : landscape.instances()) {
            for (var to : landscape.instances()) {
                if (!from.equals(to) && canSend(from, to)) {
                    assertThat(flows).anyMatch(flow -> isBetween(flow, from, to));
                }
            }
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("dev.haechi.text.testing.Seeds#ten")
    void the_same_seed_gives_the_same_packets(long seed) {
        var landscape = RandomLandscapes.EVERYTHING.landscape(seed);

        assertThat(plan(landscape, seed)).isEqualTo(plan(landscape, seed));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("dev.haechi.text.testing.Seeds#ten")
    void what_is_expected_of_a_packet_is_what_its_trace_ends_in(long seed) {
        var network = Network.of(RandomLandscapes.EVERYTHING.landscape(seed));

        for (var probe : ProbePlan.of(network, 2, new SplittableRandom(seed)).probes()) {
            var trace = network.trace(probe.flow());
            var ends =
                    trace.disposition().succeeds()
                            ? Probe.Expected.REACHED
                            : Probe.Expected.BLOCKED;
            if (trace.disposition() == Disposition.UNKNOWN) {
                ends = Probe.Expected.UNKNOWN;
            }
            assertThat(probe.expected()).as("%s", trace).isEqualTo(ends);
        }
    }

    private static ProbePlan plan(Landscape landscape, long seed) {
        return ProbePlan.of(Network.of(landscape), 2, new SplittableRandom(seed));
    }

    private static boolean canSend(Instance from, Instance to) {
        return from.addresses().stream()
                .anyMatch(
                        one ->
                                to.addresses().stream()
                                        .filter(other -> other.family() == one.family())
                                        .anyMatch(other -> !other.equals(one)));
    }

    private static boolean isBetween(Flow flow, Instance from, Instance to) {
        List<?> destinations = to.addresses();
        return flow.from().equals(new Endpoint.OnInstance(from.id()))
                && destinations.contains(flow.destination());
    }
}
