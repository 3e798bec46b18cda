package dev.haechi.kubernetes.http;

import dev.haechi.kubernetes.cluster.HttpRule;
import dev.haechi.kubernetes.cluster.PathMatch;
import dev.haechi.text.Message;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The rules of a door that may take a request. More than one only where a fact is missing.
 *
 * <p>Which one counts: the name that says more, then the exact path, then the longest one, then
 * what asks for more (IngressRule and HTTPRouteRule of the API reference).
 *
 * @param taken in the order in which they count; none when nobody takes it
 * @param facts what would have to be known to say which
 */
record Choice(List<Taken> taken, List<Message> facts) {
    /** A rule that takes a request by one of its paths. */
    record Taken(Opening opening, PathMatch path) {
        private static final Comparator<Taken> RANK =
                Comparator.comparing((Taken one) -> one.path().kind() == PathMatch.Kind.DEFAULT)
                        .thenComparing(one -> one.opening().host(), HostName.SPECIFIC)
                        .thenComparing(one -> one.path().kind() != PathMatch.Kind.EXACT)
                        .thenComparingInt(one -> -one.path().path().length())
                        .thenComparing(one -> one.path().kind())
                        .thenComparing(one -> !one.path().conditional());

        HttpRule rule() {
            return opening.rule();
        }

        private boolean leadsElsewhere(Taken other) {
            return !rule().backends().equals(other.rule().backends())
                    || !rule().others().equals(other.rule().others());
        }
    }

    Choice {
        taken = List.copyOf(taken);
        facts = List.copyOf(facts);
    }

    static Choice of(Door door, Request request) {
        var here = door.openings().stream().filter(one -> one.isAt(request)).toList();
        var ranked = new ArrayList<Taken>();
        for (var opening : here) {
            for (var path : opening.paths()) {
                if (path.takes(request.path()).isPossible()) {
                    ranked.add(new Taken(opening, path));
                }
            }
        }
        ranked.sort(Taken.RANK);
        var nearest = here.stream().map(Opening::host).min(HostName.SPECIFIC);
        return first(ranked, nearest.orElse(HostName.ANY), request);
    }

    /** All up to the first that certainly takes it. */
    private static Choice first(List<Taken> ranked, HostName nearest, Request request) {
        var taken = new ArrayList<Taken>();
        var facts = new LinkedHashSet<Message>();
        for (int i = 0; i < ranked.size(); i++) {
            var one = ranked.get(i);
            var open = facts(one, nearest, request);
            taken.add(one);
            facts.addAll(open);
            if (open.isEmpty()) {
                ties(ranked.subList(i + 1, ranked.size()), one, taken, facts);
                break;
            }
        }
        return new Choice(taken, List.copyOf(facts));
    }

    /** What would have to be known to say that it takes the request; none when it does. */
    private static List<Message> facts(Taken one, HostName nearest, Request request) {
        var facts = new ArrayList<>(one.opening().facts());
        var route = one.opening().route().toString();
        var path = one.path();
        if (path.isOpen(request.path())) {
            facts.add(Message.of(HttpText.BY_CONTROLLER, route, path.toString(), request.path()));
        }
        if (path.conditional()) {
            facts.add(Message.of(HttpText.MORE_ASKED, route, path.toString()));
        }
        if (path.kind() != PathMatch.Kind.DEFAULT && !one.opening().host().equals(nearest)) {
            var other = one.opening().host().toString();
            facts.add(Message.of(HttpText.OTHER_HOST, request.host(), other, route));
        }
        return facts;
    }

    /** Others that count as much, of which the one that was made first wins. */
    private static void ties(List<Taken> rest, Taken first, List<Taken> taken, Set<Message> facts) {
        for (var one : rest) {
            if (Taken.RANK.compare(first, one) == 0
                    && !first.opening().route().equals(one.opening().route())
                    && first.leadsElsewhere(one)) {
                taken.add(one);
                facts.add(
                        Message.of(
                                HttpText.TIE,
                                first.opening().route().toString(),
                                one.opening().route().toString(),
                                first.path().toString()));
            }
        }
    }
}
