package dev.haechi.cli.cluster;

import dev.haechi.app.nodes.Barrier;
import dev.haechi.app.nodes.NodePairs;
import dev.haechi.app.nodes.OwnWay;
import dev.haechi.app.nodes.Way;
import dev.haechi.text.Language;
import java.util.List;
import java.util.Optional;

/** What passes between nodes, as JSON. */
final class BetweenJson {
    private BetweenJson() {}

    /** Pairs of nodes that are alike. */
    record Pairs(
            List<String> from,
            List<String> to,
            String passes,
            List<Stop> stops,
            List<String> missing) {
        static List<Pairs> all(List<NodePairs> pairs, Language language) {
            return pairs.stream().map(one -> of(one, language)).toList();
        }

        private static Pairs of(NodePairs pairs, Language language) {
            return new Pairs(
                    pairs.from(),
                    pairs.to(),
                    pairs.passes().name(),
                    pairs.barriers().stream().map(one -> Stop.of(one, language)).toList(),
                    pairs.missing().stream().map(language::say).toList());
        }
    }

    /** What stops it. */
    record Stop(
            String packets,
            boolean back,
            String kind,
            String by,
            Optional<String> rule,
            Optional<String> origin,
            String what) {
        private static Stop of(Barrier barrier, Language language) {
            return new Stop(
                    barrier.packets(),
                    barrier.back(),
                    barrier.what().name(),
                    barrier.by(),
                    barrier.rule(),
                    barrier.origin(),
                    language.say(barrier.said()));
        }
    }

    /** How a packet goes between nodes. */
    record Hop(List<String> to, String carried, List<Pairs> between) {
        static List<Hop> all(List<Way> ways, Language language) {
            return ways.stream()
                    .map(
                            way ->
                                    new Hop(
                                            way.to(),
                                            language.say(way.carried()),
                                            Pairs.all(way.pairs(), language)))
                    .toList();
        }
    }

    /** A way that the cluster itself needs. */
    record Own(String purpose, String service, List<Pairs> between) {
        static List<Own> all(List<OwnWay> ways, Language language) {
            return ways.stream()
                    .map(
                            way ->
                                    new Own(
                                            way.purpose().name(),
                                            way.purpose().service().toString(),
                                            Pairs.all(way.pairs(), language)))
                    .toList();
        }
    }
}
