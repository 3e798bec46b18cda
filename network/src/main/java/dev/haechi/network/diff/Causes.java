package dev.haechi.network.diff;

import dev.haechi.model.flow.Endpoint;
import dev.haechi.model.landscape.Landscape;
import dev.haechi.model.trial.Cause;
import dev.haechi.model.trial.Trials;
import dev.haechi.network.answer.Reachability;
import dev.haechi.network.answer.Relation;
import dev.haechi.network.edit.Edit;
import dev.haechi.network.edit.Edits;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** Finds the edits that made a difference, by trying some of them without the others. */
final class Causes {
    /** Networks with some of the edits. */
    private static final int REMEMBERED = 400;

    private final Reachability before;
    private final Reachability after;
    private final Trials<Edit, Reachability> trials;

    Causes(
            Reachability before,
            Reachability after,
            Edits edits,
            Function<Landscape, ? extends Reachability> network) {
        this.before = before;
        this.after = after;
        this.trials =
                new Trials<>(
                        before,
                        after,
                        edits.all(),
                        some -> edits.with(some).map(network),
                        REMEMBERED);
    }

    /** One connection whose turn is asked for. */
    private record Asked(
            Endpoint from, Endpoint to, Relation relation, Turn turn, Passage packet) {}

    /** The changes that make up some passages which turned: one for each cause. */
    List<Change> of(Endpoint from, Endpoint to, Relation relation, Turn turn, Passages passages) {
        var changes = new ArrayList<Change>();
        var left = passages;
        while (!left.isEmpty()) {
            var packet = left.example(from).orElseThrow();
            var asked = new Asked(from, to, relation, turn, packet);
            var cause = cause(asked);
            var explained = explained(asked, cause, left);
            changes.add(
                    new Change(
                            from,
                            to,
                            relation,
                            turn.before(),
                            turn.after(),
                            explained,
                            packet,
                            missing(asked),
                            cause));
            left = left.minus(explained);
        }
        return changes;
    }

    /** Those of the same turn that the same edits make and that the same edits take back. */
    private Passages explained(Asked asked, Cause<Edit> cause, Passages among) {
        var made = reached(trials.with(cause.enough()).orElseThrow(), asked);
        var undone = reached(trials.without(cause.toUndo()).orElseThrow(), asked);
        return undone.having(asked.turn().before(), made.having(asked.turn().after(), among));
    }

    private List<String> missing(Asked asked) {
        var unknown = asked.turn().before() == Standing.UNKNOWN ? before : after;
        return unknown.answer(asked.relation(), asked.from(), asked.to()).paths().stream()
                .filter(path -> Passages.of(path).contains(asked.packet()))
                .flatMap(path -> path.facts().stream())
                .distinct()
                .toList();
    }

    private Cause<Edit> cause(Asked asked) {
        return trials.cause(
                likely(asked),
                network -> stands(network, asked, asked.turn().before()),
                network -> stands(network, asked, asked.turn().after()));
    }

    /** Edits of what the packet meets on its way, in either landscape. */
    private List<Edit> likely(Asked asked) {
        var met = new LinkedHashSet<String>();
        for (var network : List.of(before, after)) {
            met.addAll(Met.by(network, asked.packet().written(), asked.from(), asked.to()));
        }
        return trials.all().stream().filter(edit -> touches(edit, met)).toList();
    }

    private static boolean touches(Edit edit, Set<String> met) {
        return edit.path().stream().anyMatch(met::contains);
    }

    private static boolean stands(Reachability network, Asked asked, Standing standing) {
        return reached(network, asked).standing(asked.packet()) == standing;
    }

    private static Reached reached(Reachability network, Asked asked) {
        return Reached.of(network.answer(asked.relation(), asked.from(), asked.to()));
    }
}
