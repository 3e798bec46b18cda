package dev.haechi.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.haechi.cloud.local.LocalCloud;
import dev.haechi.cloud.local.probe.KernelProber;
import dev.haechi.model.flow.Disposition;
import dev.haechi.model.landscape.Landscape;
import dev.haechi.model.testing.RandomLandscapes;
import dev.haechi.network.Network;
import dev.haechi.network.probe.ProbePlan;
import dev.haechi.provision.Applier;
import dev.haechi.provision.ApprovedPlan;
import dev.haechi.provision.Observation;
import dev.haechi.provision.Outcome;
import dev.haechi.provision.Planner;
import dev.haechi.provision.Prober;
import dev.haechi.provision.memory.InMemoryJournal;
import dev.haechi.text.testing.NeedsRoot;
import dev.haechi.text.testing.Seeds;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Real packets do what the proof says of them, in landscapes that nobody wrote by hand. */
@NeedsRoot
class ProbeAgreesWithProofTest {
    @TempDir Path folder;

    @AfterEach
    void clear() {
        LocalCloud.keeping(folder, folder)
                .clear(RandomLandscapes.LOCAL_CLOUD.landscape(1).environment());
    }

    static LongStream seeds() {
        return Seeds.fewOrFull(20, 200);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void packets_arrive_exactly_where_the_proof_says(long seed) {
        var landscape = RandomLandscapes.LOCAL_CLOUD.landscape(seed);
        apply(landscape);
        var proof = Network.of(landscape);
        var flows = ProbePlan.of(proof, 2, new SplittableRandom(seed)).flows();

        var wrong = new ArrayList<String>();
        int compared = 0;
        for (var result : new KernelProber(landscape).send(flows, Duration.ofSeconds(60))) {
            var trace = proof.trace(result.flow());
            if (result.arrival() instanceof Prober.Failed
                    || trace.disposition() == Disposition.UNKNOWN) {
                continue;
            }
            compared++;
            if (trace.disposition().succeeds() != result.arrival() instanceof Prober.Reached) {
                wrong.add(result + "\n   " + trace);
            }
        }

        assertThat(wrong.stream().limit(5)).as("%s of %s", wrong.size(), compared).isEmpty();
        assertThat(compared).isGreaterThan(flows.size() / 2);
    }

    private void apply(Landscape wanted) {
        var cloud = LocalCloud.keeping(folder, folder);
        var nothing = Observation.of(Landscape.builder(wanted.environment()).build());
        var plan = new Planner().plan(wanted, nothing);
        var approved = new ApprovedPlan(plan, plan.digest(), "test");
        assertThat(new Applier(cloud, new InMemoryJournal()).apply(approved, _ -> {}))
                .isInstanceOf(Outcome.Done.class);
    }
}
