package dev.haechi.kubernetes.diff;

import dev.haechi.kubernetes.cluster.Cluster;
import dev.haechi.kubernetes.connection.End;
import dev.haechi.kubernetes.http.Lead;
import dev.haechi.kubernetes.http.Request;
import dev.haechi.kubernetes.http.Target;
import dev.haechi.kubernetes.reach.Verdict;
import dev.haechi.model.trial.Cause;
import dev.haechi.model.trial.Trials;
import dev.haechi.text.Message;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** Finds the requests that stand otherwise, and the edits that made it so, by trying. */
final class RequestCauses {
    /** Clusters with some of the edits. */
    private static final int REMEMBERED = 100;

    private static final Lead NONE = new Lead(Verdict.BLOCKED, List.of());

    private final Requested before;
    private final Requested after;
    private final Trials<Edit, Requested> trials;

    RequestCauses(Cluster before, Cluster after, Edits edits) {
        this.before = Requested.of(before);
        this.after = Requested.of(after);
        this.trials =
                new Trials<>(
                        this.before,
                        this.after,
                        edits.all(),
                        some -> Optional.of(Requested.of(edits.with(some))),
                        REMEMBERED);
    }

    /** From one verdict to another. */
    private record Turn(
            End from,
            Request request,
            Target to,
            Verdict before,
            Verdict after,
            List<Message> missing) {
        Turn {
            missing = List.copyOf(missing);
        }

        boolean stood(Requested requested) {
            return requested.verdict(from, request, to) == before;
        }

        boolean stands(Requested requested) {
            return requested.verdict(from, request, to) == after;
        }

        RequestChange because(Cause<Edit> cause) {
            return new RequestChange(from, request, to, before, after, missing, cause);
        }
    }

    /**
     * By sender, request and service. Costs every sender with every request, and for each cause a
     * few clusters.
     */
    List<RequestChange> of(List<End> senders, List<Request> requests) {
        var turns = new ArrayList<Turn>();
        for (var from : senders) {
            requests.forEach(request -> turns.addAll(turns(from, request)));
        }
        var causes = causes(turns);
        return turns.stream()
                .flatMap(turn -> Optional.ofNullable(causes.get(turn)).map(turn::because).stream())
                .toList();
    }

    private List<Turn> turns(End from, Request request) {
        var was = before.leads(from, request);
        var is = after.leads(from, request);
        var all = new TreeSet<>(was.keySet());
        all.addAll(is.keySet());
        var turns = new ArrayList<Turn>();
        for (var to : all) {
            var old = was.getOrDefault(to, NONE);
            var now = is.getOrDefault(to, NONE);
            if (old.verdict() != now.verdict()) {
                var missing = old.verdict() == Verdict.UNKNOWN ? old.missing() : now.missing();
                turns.add(new Turn(from, request, to, old.verdict(), now.verdict(), missing));
            }
        }
        return turns;
    }

    /** A cause that was found for one is taken for all that it makes and takes back. */
    private Map<Turn, Cause<Edit>> causes(List<Turn> turns) {
        var causes = new LinkedHashMap<Turn, Cause<Edit>>();
        var left = new ArrayList<>(turns);
        while (!left.isEmpty()) {
            var first = left.getFirst();
            var cause = trials.cause(trials.all(), first::stood, first::stands);
            var made = trials.with(cause.enough()).orElseThrow();
            var undone = trials.without(cause.toUndo()).orElseThrow();
            left.removeIf(
                    turn -> {
                        boolean explained = turn.stands(made) && turn.stood(undone);
                        if (explained) {
                            causes.put(turn, cause);
                        }
                        return explained;
                    });
        }
        return causes;
    }
}
