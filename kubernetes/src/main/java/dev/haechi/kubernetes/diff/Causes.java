package dev.haechi.kubernetes.diff;

import dev.haechi.kubernetes.cluster.Policy;
import dev.haechi.kubernetes.connection.Connections;
import dev.haechi.kubernetes.connection.End;
import dev.haechi.kubernetes.reach.PodFlow;
import dev.haechi.kubernetes.reach.Trace;
import dev.haechi.kubernetes.reach.Verdict;
import dev.haechi.model.service.PortRange;
import dev.haechi.model.service.Protocol;
import dev.haechi.model.service.Service;
import dev.haechi.model.service.ServiceSet;
import dev.haechi.model.trial.Cause;
import dev.haechi.model.trial.Trials;
import dev.haechi.text.Message;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Finds the edits that made a difference, by trying some of them without the others. */
final class Causes {
    /** Clusters with some of the edits. */
    private static final int REMEMBERED = 100;

    /** What nobody listens on. */
    private static final ServiceSet NO_PORT = ServiceSet.of(Protocol.TCP, PortRange.of(0));

    private final Connections before;
    private final Connections after;
    private final Trials<Edit, Connections> trials;

    Causes(Connections before, Connections after, Edits edits) {
        this.before = before;
        this.after = after;
        this.trials =
                new Trials<>(
                        before,
                        after,
                        edits.all(),
                        some -> Optional.of(Connections.of(edits.with(some))),
                        REMEMBERED);
    }

    /** From one verdict to another, between two parties. */
    private record Turn(End from, End to, Verdict before, Verdict after) {}

    /** The changes that make up a difference between two parties: one for each cause. */
    List<Change> of(End from, End to) {
        var was = before.between(from, to);
        var is = after.between(from, to);
        var changes = new ArrayList<Change>();
        if (was.equals(is)) {
            return changes;
        }
        var all = was.possible().union(is.possible());
        for (var old : Verdict.values()) {
            for (var now : Verdict.values()) {
                if (old != now) {
                    var turned = is.having(now, was.having(old, all));
                    changes.addAll(of(new Turn(from, to, old, now), turned));
                }
            }
        }
        return changes;
    }

    private List<Change> of(Turn turn, ServiceSet services) {
        var changes = new ArrayList<Change>();
        var left = services;
        while (!left.isEmpty()) {
            var packet = example(turn.to(), left);
            var cause = cause(turn, packet);
            var explained = explained(turn, cause, left);
            changes.add(
                    new Change(
                            turn.from(),
                            turn.to(),
                            turn.before(),
                            turn.after(),
                            explained,
                            packet,
                            missing(turn, packet),
                            cause));
            left = left.minus(explained);
        }
        return changes;
    }

    /** One that a person would try: a port that the receiver declares, where it can be. */
    private Service example(End to, ServiceSet among) {
        return Stream.of(after, before)
                .flatMap(connections -> connections.declared(to).stream())
                .filter(among::contains)
                .findFirst()
                .or(() -> among.minus(NO_PORT).first())
                .or(among::first)
                .orElseThrow();
    }

    /** Those of the same turn that the same edits make and that the same edits take back. */
    private ServiceSet explained(Turn turn, Cause<Edit> cause, ServiceSet among) {
        var made = trials.with(cause.enough()).orElseThrow().between(turn.from(), turn.to());
        var undone = trials.without(cause.toUndo()).orElseThrow().between(turn.from(), turn.to());
        return undone.having(turn.before(), made.having(turn.after(), among));
    }

    private List<Message> missing(Turn turn, Service packet) {
        var unknown = turn.before() == Verdict.UNKNOWN ? before : after;
        return turn.before() == Verdict.UNKNOWN || turn.after() == Verdict.UNKNOWN
                ? unknown.trace(turn.from(), turn.to(), packet)
                        .map(Trace::missing)
                        .orElse(List.of())
                : List.of();
    }

    private Cause<Edit> cause(Turn turn, Service packet) {
        return trials.cause(
                likely(turn, packet),
                connections -> stands(connections, turn, packet) == turn.before(),
                connections -> stands(connections, turn, packet) == turn.after());
    }

    private static Verdict stands(Connections connections, Turn turn, Service packet) {
        return connections.between(turn.from(), turn.to()).of(packet);
    }

    /** Edits of what the packet meets in either cluster: a guess of what may matter to it. */
    private List<Edit> likely(Turn turn, Service packet) {
        var met = new LinkedHashSet<String>();
        met.add(turn.from().name());
        met.add(turn.to().name());
        for (var connections : List.of(before, after)) {
            connections
                    .trace(turn.from(), turn.to(), packet)
                    .ifPresent(trace -> trace.flows().forEach(flow -> add(met, flow)));
        }
        return trials.all().stream().filter(edit -> met.contains(edit.object())).toList();
    }

    private static void add(Set<String> met, PodFlow flow) {
        met.add(flow.to().name());
        for (var judged : flow.judged()) {
            judged.policies().stream().map(Policy::toString).forEach(met::add);
        }
    }
}
