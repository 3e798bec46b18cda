import dev.haechi.model.flow.Endpoint;
import dev.haechi.model.landscape.Landscape;
import dev.haechi.model.testing.RandomLandscapes;
import dev.haechi.network.Network;
import dev.haechi.network.smt.SmtOracle;
import dev.haechi.text.testing.Seeds;
import java.util.ArrayList;
import java.util.List;

/**
 * The engine and an SMT encoding (Z3, bit vectors) on the same questions in one process: of every pair
 * of a random landscape of 20 to 60 instances, whether anything of one certainly reaches the other. The
 * engine also finds which packets, the solver only whether there is one; see smt.sh.
 */
final class SmtCost {
    /** The first is not counted: compilers. */
    public static void main(String[] arguments) {
        int count = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 5;
        var seeds = Seeds.first(count + 1).toArray();
        long engine = 0;
        long solver = 0;
        int pairs = 0;
        for (int i = 0; i <= count; i++) {
            var landscape = RandomLandscapes.EVERYTHING.without(dev.haechi.model.testing.Feature.SHARED_SOURCE).medium().landscape(seeds[i]);
            long start = System.nanoTime();
            var said = engine(landscape);
            long between = System.nanoTime();
            var solved = solver(landscape);
            long end = System.nanoTime();
            if (!said.equals(solved)) {
                throw new IllegalStateException("they differ for seed " + seeds[i]);
            }
            System.out.printf("%s%d instances, %d pairs of which %d reach: engine %d ms, solver %d ms%n", i == 0 ? "(warming up) " : "", landscape.instances().size(), said.size(), said.stream().filter(one -> one).count(), (between - start) / 1_000_000, (end - between) / 1_000_000);
            if (i > 0) {
                engine += between - start;
                solver += end - between;
                pairs += said.size();
            }
        }
        System.out.printf("%d questions: engine %.1f s, solver %.1f s, ratio %.0f%n", pairs, engine / 1e9, solver / 1e9, (double) solver / engine);
    }

    private static List<Boolean> engine(Landscape landscape) {
        var network = Network.of(landscape);
        var said = new ArrayList<Boolean>();
        for (Endpoint from : network.endpoints()) {
            for (Endpoint to : network.endpoints()) {
                if (!from.equals(to)) {
                    said.add(!network.reach(from, to).isEmpty());
                }
            }
        }
        return said;
    }

    private static List<Boolean> solver(Landscape landscape) {
        var endpoints = Network.of(landscape).endpoints();
        var said = new ArrayList<Boolean>();
        try (var oracle = new SmtOracle(landscape)) {
            for (Endpoint from : endpoints) {
                for (Endpoint to : endpoints) {
                    if (!from.equals(to)) {
                        said.add(oracle.reaches(from, to, false));
                    }
                }
            }
        }
        return said;
    }
}
