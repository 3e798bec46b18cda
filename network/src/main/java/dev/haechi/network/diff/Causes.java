package dev.haechi.network.diff;

import dev.haechi.model.flow.Endpoint;
import dev.haechi.model.landscape.Landscape;
import dev.haechi.model.trial.Smallest;
import dev.haechi.network.answer.Reachability;
import dev.haechi.network.answer.Relation;
import dev.haechi.network.edit.Edit;
import dev.haechi.network.edit.Edits;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/** Finds the edits that made a difference, by trying some of them without the others. */
final class Causes {
    private final Reachability before;
    private final Reachability after;
    private final Edits edits;
    private final Trials trials;
    private final LinkedHashSet<Cause> known = new LinkedHashSet<>();

    Causes(
            Reachability before,
            Reachability after,
            Edits edits,
            Function<Landscape, ? extends Reachability> network) {
        this.before = before;
        this.after = after;
        this.edits = edits;
        this.trials = new Trials(before, after, edits, network);
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
    private Passages explained(Asked asked, Cause cause, Passages among) {
        var made = reached(trials.with(cause.enough()), asked);
        var undone = reached(trials.with(others(cause.toUndo())), asked);
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

    private Cause cause(Asked asked) {
        Predicate<List<Edit>> makes =
                some -> stands(trials.tried(some), asked, asked.turn().after());
        Predicate<List<Edit>> undoes =
                some -> stands(trials.tried(others(some)), asked, asked.turn().before());
        var likely = likely(asked);
        for (var cause : known) {
            boolean related = cause.enough().stream().anyMatch(likely::contains);
            if (related && does(cause.enough(), makes) && does(cause.toUndo(), undoes)) {
                return cause;
            }
        }
        var enough = Smallest.of(edits.all(), likely, makes);
        var toUndo = does(enough, undoes) ? enough : Smallest.of(edits.all(), likely, undoes);
        var cause = new Cause(enough, toUndo);
        known.add(cause);
        return cause;
    }

    /** Whether all of them together do it, and no less. */
    private static boolean does(List<Edit> some, Predicate<List<Edit>> what) {
        return what.test(some) && Smallest.isSmallest(some, what);
    }

    /** Edits of what the packet meets on its way, in either landscape. */
    private List<Edit> likely(Asked asked) {
        var met = new LinkedHashSet<String>();
        for (var network : List.of(before, after)) {
            met.addAll(Met.by(network, asked.packet().written(), asked.from(), asked.to()));
        }
        return edits.all().stream().filter(edit -> touches(edit, met)).toList();
    }

    private static boolean touches(Edit edit, Set<String> met) {
        return edit.path().stream().anyMatch(met::contains);
    }

    private List<Edit> others(List<Edit> some) {
        var rest = new LinkedHashSet<>(edits.all());
        some.forEach(rest::remove);
        return List.copyOf(rest);
    }

    private static boolean stands(
            Optional<? extends Reachability> network, Asked asked, Standing standing) {
        return network.isPresent()
                && reached(network.get(), asked).standing(asked.packet()) == standing;
    }

    private static Reached reached(Reachability network, Asked asked) {
        return Reached.of(network.answer(asked.relation(), asked.from(), asked.to()));
    }
}
