package dev.haechi.app.question;

import dev.haechi.app.design.Design;
import dev.haechi.app.design.DesignCode;
import dev.haechi.app.design.Doubtful;
import dev.haechi.app.design.Parties;
import dev.haechi.app.design.Party;
import dev.haechi.app.design.TraceAnswer;
import dev.haechi.app.question.WaypointAnswer.Verdict;
import dev.haechi.model.flow.Endpoint;
import dev.haechi.model.id.Id;
import dev.haechi.network.answer.Path;
import dev.haechi.network.answer.Reachability;
import dev.haechi.network.answer.Waypoint;
import dev.haechi.text.Problem;
import dev.haechi.text.Problems;
import dev.haechi.text.Result;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Does every way from one party to another pass one of some places?
 *
 * @param from the name of a party
 * @param to the name of a party
 * @param through names of instances, services, load balancers, inspectors, gateways, floating IPs,
 *     peerings or hubs; at least one
 */
public record WaypointQuestion(String from, String to, List<String> through) {
    public WaypointQuestion {
        through = List.copyOf(through);
    }

    /** The answer, or what is wrong with the names. Costs a question for each pair of members. */
    public Result<WaypointAnswer> ask(Design design) {
        var problems = new Problems();
        var parties = Parties.of(design.landscape());
        var sender = found(parties.find(from), problems);
        var receiver = found(parties.find(to), problems);
        var places = places(design, parties, problems);
        if (sender.isEmpty() || receiver.isEmpty() || !problems.isEmpty()) {
            return new Result.Failed<>(problems.sorted());
        }
        return Result.ok(answer(design, sender.get(), receiver.get(), places));
    }

    private static Optional<Party> found(Result<Party> result, Problems problems) {
        problems.addAll(result.problems());
        return result instanceof Result.Ok<Party>(var party)
                ? Optional.of(party)
                : Optional.empty();
    }

    private Set<Id> places(Design design, Parties parties, Problems problems) {
        var all = Places.of(design.landscape());
        var found = new LinkedHashSet<Id>();
        for (var name : through) {
            var some = all.named(name);
            found.addAll(some.isEmpty() ? members(parties, name) : some);
            if (some.isEmpty() && members(parties, name).isEmpty()) {
                problems.add(Problem.of(DesignCode.NO_PLACE, name, String.join(", ", all.names())));
            }
        }
        return found;
    }

    /** The instances of a service or zone. */
    private static List<Id> members(Parties parties, String name) {
        var ids = new ArrayList<Id>();
        if (parties.find(name) instanceof Result.Ok<Party>(var party)) {
            for (var member : party.members()) {
                if (member instanceof Endpoint.OnInstance(var id)) {
                    ids.add(id);
                }
            }
        }
        return ids;
    }

    private WaypointAnswer answer(Design design, Party sender, Party receiver, Set<Id> places) {
        var network = design.network();
        var worst = new WaypointAnswer(from, to, through, Verdict.NO_PATH, none(), List.of());
        boolean any = false;
        for (var one : sender.members()) {
            for (var other : receiver.members()) {
                var pair = pair(network, design, network.waypoint(one, other, places), one, other);
                any |= pair.verdict() == Verdict.ALWAYS;
                worst = pair.verdict().compareTo(worst.verdict()) > 0 ? pair : worst;
            }
        }
        for (var pair : Doubtful.between(sender, receiver)) {
            var found = doubtful(pair, network.waypoint(pair.from(), pair.to(), places));
            worst = found.verdict().compareTo(worst.verdict()) > 0 ? found : worst;
        }
        return any && worst.verdict() == Verdict.NO_PATH
                ? new WaypointAnswer(from, to, through, Verdict.ALWAYS, none(), List.of())
                : worst;
    }

    /** What a pair adds that is perhaps not meant: never more than that it is not known. */
    private WaypointAnswer doubtful(Doubtful pair, Waypoint found) {
        var missing = new LinkedHashSet<>(pair.facts());
        var verdict =
                switch (found) {
                    case Waypoint.Always _, Waypoint.NoPath _ -> Verdict.ALWAYS;
                    case Waypoint.Bypassed _ -> Verdict.OPEN;
                    case Waypoint.Open(var paths) -> {
                        missing.addAll(facts(paths));
                        yield Verdict.OPEN;
                    }
                };
        return new WaypointAnswer(from, to, through, verdict, none(), List.copyOf(missing));
    }

    private static Optional<TraceAnswer> none() {
        return Optional.empty();
    }

    private WaypointAnswer pair(
            Reachability network, Design design, Waypoint found, Endpoint one, Endpoint other) {
        return switch (found) {
            case Waypoint.Always _ ->
                    new WaypointAnswer(from, to, through, Verdict.ALWAYS, none(), List.of());
            case Waypoint.NoPath() ->
                    new WaypointAnswer(from, to, through, Verdict.NO_PATH, none(), List.of());
            case Waypoint.Bypassed(var path) -> {
                var trace =
                        TraceAnswer.of(
                                one.name(), other.name(), network.witness(path), design.origins());
                yield new WaypointAnswer(
                        from, to, through, Verdict.BYPASSED, Optional.of(trace), List.of());
            }
            case Waypoint.Open(var paths) ->
                    new WaypointAnswer(from, to, through, Verdict.OPEN, none(), facts(paths));
        };
    }

    private static List<String> facts(List<Path> paths) {
        return paths.stream().flatMap(path -> path.facts().stream()).distinct().toList();
    }
}
