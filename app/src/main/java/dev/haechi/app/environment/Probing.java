package dev.haechi.app.environment;

import dev.haechi.app.progress.Progress;
import dev.haechi.model.flow.Endpoint;
import dev.haechi.model.landscape.Landscape;
import dev.haechi.network.Network;
import dev.haechi.network.probe.Comparison;
import dev.haechi.network.probe.Probe;
import dev.haechi.network.probe.ProbePlan;
import dev.haechi.provision.Prober;
import dev.haechi.text.Message;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * Sends real packets and holds what becomes of them against the proof.
 *
 * @param probers sends within a landscape
 * @param random chooses ports that nothing names, and ports to send from; others each time
 */
public record Probing(Function<Landscape, Prober> probers, RandomGenerator random) {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int UNNAMED_PORTS = 2;

    /** Probes every ordered pair of places of an environment. Changes nothing. */
    public ProbeAnswer probe(Intended intended, Progress progress) {
        var landscape = intended.resolved().landscape();
        var network = Network.of(landscape);
        var plan = ProbePlan.of(network, UNNAMED_PORTS, random);
        progress.step(Message.of(UpStep.PROBING, plan.probes().size()));
        return compare(landscape, network, plan);
    }

    private ProbeAnswer compare(Landscape landscape, Network network, ProbePlan plan) {
        var untested = new ArrayList<String>();
        var seen = new ArrayList<Comparison.Seen>();
        for (var result : sureResults(landscape, plan)) {
            seen.add(seen(result, untested));
        }
        var comparison = Comparison.of(network, plan, seen);
        var total = comparison.total();
        return new ProbeAnswer(
                total.total(),
                pairs(plan),
                total.reached(),
                total.blocked(),
                untested,
                comparison.mismatches().stream().map(Probing::line).toList());
    }

    /**
     * Silence where the proof says that a packet arrives is asked for once more: a busy machine
     * loses packets, which is nothing that its rules do. What arrives is never asked for twice.
     */
    private List<Prober.Result> sureResults(Landscape landscape, ProbePlan plan) {
        var results = new ArrayList<>(send(landscape, plan));
        var silent =
                IntStream.range(0, results.size())
                        .filter(i -> isSilent(plan.probes().get(i), results.get(i)))
                        .boxed()
                        .toList();
        if (silent.isEmpty()) {
            return results;
        }
        var again = silent.stream().map(i -> plan.probes().get(i).flow()).toList();
        var second = probers.apply(landscape).send(again, PATIENCE);
        for (int i = 0; i < second.size(); i++) {
            results.set(silent.get(i), second.get(i));
        }
        return results;
    }

    private static boolean isSilent(Probe probe, Prober.Result result) {
        return probe.expected() == Probe.Expected.REACHED
                && result.arrival() instanceof Prober.Blocked;
    }

    /** Sends the packets of a plan; a result for each, in its order. Changes nothing. */
    public List<Prober.Result> send(Landscape landscape, ProbePlan plan) {
        return probers.apply(landscape).send(plan.flows(), PATIENCE);
    }

    private static Comparison.Seen seen(Prober.Result result, List<String> untested) {
        return switch (result.arrival()) {
            case Prober.Reached _ -> Comparison.Seen.REACHED;
            case Prober.Blocked _ -> Comparison.Seen.BLOCKED;
            case Prober.Failed(var reason) -> {
                untested.add(result.flow() + ": " + reason);
                yield Comparison.Seen.UNTRIED;
            }
        };
    }

    private static int pairs(ProbePlan plan) {
        return Math.toIntExact(
                plan.probes().stream()
                        .map(one -> new Pair(one.flow().from(), one.to()))
                        .distinct()
                        .count());
    }

    private record Pair(Endpoint from, Endpoint to) {}

    private static String line(Comparison.Mismatch mismatch) {
        var probe = mismatch.probe();
        return probe.flow().from().name()
                + " "
                + probe.flow()
                + " ("
                + probe.to().name()
                + "): "
                + mismatch.seen()
                + ", and the proof says "
                + mismatch.trace().disposition();
    }
}
