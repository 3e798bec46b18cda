package dev.haechi.cli.cluster;

import dev.haechi.app.nodes.Barrier;
import dev.haechi.app.nodes.BetweenAnswer;
import dev.haechi.app.nodes.NodePairs;
import dev.haechi.app.nodes.OwnWay;
import dev.haechi.cli.output.TextTable;
import dev.haechi.text.Language;
import dev.haechi.text.Message;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What passes between nodes, as text: pairs that are alike in one line.
 *
 * @param language of the person
 */
record BetweenText(Language language) {

    /** All of an answer. Of one node alone there are no pairs. */
    String section(BetweenAnswer answer) {
        var head = say(ClusterWords.BETWEEN, language.say(answer.carried())) + "\n";
        var pairs = answer.pairs().isEmpty() ? "" : head + pairs(answer.pairs());
        return pairs + own(answer.own());
    }

    /** A line for pairs that are alike. */
    String pairs(List<NodePairs> all) {
        var table = new TextTable();
        all.forEach(one -> table.row(names(one.from()), "→", names(one.to(), ""), passes(one)));
        return table.toString();
    }

    /** What the cluster itself needs; nothing when that was not asked. */
    String own(List<OwnWay> ways) {
        if (ways.isEmpty()) {
            return "";
        }
        var table = new TextTable();
        for (var way : ways) {
            for (var one : way.pairs()) {
                table.row(
                        names(one.from()),
                        "→",
                        names(one.to(), ""),
                        way.purpose().service().toString(),
                        say(purpose(way.purpose())),
                        passesByNodes(one));
            }
        }
        return say(ClusterWords.OWN_WAYS) + "\n" + table;
    }

    private static ClusterWords purpose(OwnWay.Purpose purpose) {
        return switch (purpose) {
            case KUBELET -> ClusterWords.KUBELET;
            case API_SERVER -> ClusterWords.API_SERVER;
        };
    }

    private static String names(List<String> nodes) {
        return names(nodes, "  ");
    }

    private static String names(List<String> nodes, String before) {
        return before + String.join(", ", nodes);
    }

    private String passes(NodePairs pairs) {
        return passes(pairs, barriers(pairs.barriers()));
    }

    /** Of packets that the line names already. */
    private String passesByNodes(NodePairs pairs) {
        return passes(pairs, pairs.barriers().stream().map(one -> language.say(one.said())));
    }

    private String passes(NodePairs pairs, Stream<String> barriers) {
        return switch (pairs.passes()) {
            case YES -> say(ClusterWords.PASSES);
            case NO -> say(ClusterWords.STOPPED, joined(barriers));
            case UNKNOWN ->
                    say(
                            ClusterWords.OPEN,
                            joined(
                                    Stream.concat(
                                            barriers,
                                            pairs.missing().stream().map(language::say))));
        };
    }

    private static String joined(Stream<String> texts) {
        return texts.distinct().collect(Collectors.joining("; "));
    }

    /** What stops both directions alike is said once. */
    private Stream<String> barriers(List<Barrier> barriers) {
        var directions = new LinkedHashMap<List<String>, List<Boolean>>();
        for (var one : barriers) {
            var key = List.of(one.packets(), language.say(one.said()));
            directions.computeIfAbsent(key, _ -> new ArrayList<>()).add(one.back());
        }
        return directions.entrySet().stream()
                .map(
                        one ->
                                say(
                                        ClusterWords.BARRIER,
                                        say(direction(one.getValue()), one.getKey().getFirst()),
                                        one.getKey().getLast()));
    }

    private static ClusterWords direction(List<Boolean> back) {
        if (back.contains(true)) {
            return back.contains(false) ? ClusterWords.THERE_AND_BACK : ClusterWords.BACK;
        }
        return ClusterWords.THERE;
    }

    private String say(ClusterWords words, Object... arguments) {
        return language.say(Message.of(words, arguments));
    }
}
