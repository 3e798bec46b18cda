package dev.haechi.network.diff;

import dev.haechi.model.flow.Endpoint;
import dev.haechi.model.landscape.Landscape;
import dev.haechi.network.answer.Reachability;
import dev.haechi.network.answer.Relation;
import dev.haechi.network.edit.Edits;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * What two landscapes let pass differently. Places are the same when their ids are.
 *
 * @param changes by sender, then receiver, in the order of the new landscape; places that only the
 *     old one has come last
 */
public record Diff(List<Change> changes) {
    public Diff {
        changes = List.copyOf(changes);
    }

    /**
     * Every connection that stands otherwise in one landscape than in the other, under both
     * relations, and why. Costs every pair of both landscapes, and for each cause a few networks.
     *
     * @param network how a landscape is asked, for landscapes with some of the edits
     */
    public static Diff of(
            Reachability before,
            Reachability after,
            Function<Landscape, ? extends Reachability> network) {
        var edits = Edits.between(before.landscape(), after.landscape());
        if (edits.all().isEmpty()) {
            return new Diff(List.of());
        }
        var causes = new Causes(before, after, edits, network);
        var all = new LinkedHashSet<>(after.endpoints());
        all.addAll(before.endpoints());
        var changes = new ArrayList<Change>();
        for (var from : all) {
            for (var to : all) {
                changes.addAll(new Pair(before, after, from, to).changes(causes));
            }
        }
        return new Diff(changes);
    }

    /** Two places in both landscapes. */
    private record Pair(Reachability before, Reachability after, Endpoint from, Endpoint to) {
        List<Change> changes(Causes causes) {
            var told = turns(Relation.REACH);
            var changes = new ArrayList<>(caused(Relation.REACH, told, causes));
            var plus = turns(Relation.REACH_PLUS);
            plus.replaceAll(
                    (turn, passages) -> passages.minus(told.getOrDefault(turn, Passages.NONE)));
            changes.addAll(caused(Relation.REACH_PLUS, plus, causes));
            return changes;
        }

        private Map<Turn, Passages> turns(Relation relation) {
            var was = before.answer(relation, from, to);
            var is = after.answer(relation, from, to);
            return was.equals(is)
                    ? new EnumMap<>(Turn.class)
                    : Turn.between(Reached.of(was), Reached.of(is));
        }

        private List<Change> caused(Relation relation, Map<Turn, Passages> turns, Causes causes) {
            var changes = new ArrayList<Change>();
            turns.forEach(
                    (turn, passages) ->
                            changes.addAll(causes.of(from, to, relation, turn, passages)));
            return changes;
        }
    }
}
