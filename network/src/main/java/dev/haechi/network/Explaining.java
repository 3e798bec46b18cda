package dev.haechi.network;

import dev.haechi.model.address.AddressSet;
import dev.haechi.model.flow.Disposition;
import dev.haechi.model.flow.Endpoint;
import dev.haechi.model.flow.Flow;
import dev.haechi.model.flow.Trace;
import dev.haechi.model.landscape.Landscape;
import dev.haechi.model.service.PortSet;
import dev.haechi.model.service.Service;
import dev.haechi.model.service.ServiceSet;
import dev.haechi.network.answer.Blocker;
import dev.haechi.network.answer.Explanation;
import dev.haechi.network.answer.Path;
import dev.haechi.network.answer.Relation;
import dev.haechi.network.answer.Suggestion;
import dev.haechi.network.atlas.Atlas;
import dev.haechi.network.atlas.Origins;
import dev.haechi.network.flows.FlowBox;
import dev.haechi.network.remedy.Applied;
import dev.haechi.network.remedy.Diagnosis;
import dev.haechi.network.remedy.Remedies;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;

/** Explains flows, and finds the changes that would admit them by trying. */
final class Explaining {
    /** Each round mends what the one before it uncovered; ways are not longer than this. */
    private static final int ROUNDS = 8;

    private final Network network;
    private final Atlas atlas;

    Explaining(Network network, Atlas atlas) {
        this.network = network;
        this.atlas = atlas;
    }

    Explanation explain(Endpoint from, Endpoint to, Service service) {
        return explain(flow(from, to, service), from, to);
    }

    /** A packet that arrives if one does; otherwise one that was meant to. */
    private Flow flow(Endpoint from, Endpoint to, Service service) {
        var asked =
                new FlowBox(AddressSet.ALL, AddressSet.ALL, ServiceSet.of(service), PortSet.ALL);
        var arriving =
                network.answer(Relation.REACH, from, to).paths().stream()
                        .filter(Path::certain)
                        .map(path -> path.flows().intersect(asked))
                        .filter(flows -> !flows.isEmpty())
                        .findFirst();
        return arriving.flatMap(flows -> flows.example(from))
                .or(() -> meant(from, to, service))
                .orElseThrow(
                        () ->
                                new IllegalArgumentException(
                                        from + " and " + to + " have no family in common"));
    }

    private Optional<Flow> meant(Endpoint from, Endpoint to, Service service) {
        var own = Origins.sources(atlas, to);
        var floating = Origins.written(atlas, to).minus(own);
        boolean outside = from instanceof Endpoint.Internet || from instanceof Endpoint.External;
        var destinations = outside && !floating.isEmpty() ? floating : own;
        return new FlowBox(
                        Origins.sources(atlas, from),
                        destinations,
                        ServiceSet.of(service),
                        PortSet.ALL)
                .example(from);
    }

    Explanation explain(Flow flow, Endpoint from, Endpoint to) {
        var trace = network.trace(flow);
        if (trace.disposition().succeeds()) {
            return new Explanation(flow, trace, List.of(), List.of(), Optional.empty());
        }
        return new Explanation(
                flow,
                trace,
                blockers(flow),
                trace.disposition() == Disposition.UNKNOWN ? List.of() : smallest(flow, to),
                through(from, to, flow.service()));
    }

    List<Blocker> blockers(Flow flow) {
        return diagnosis(network, flow).map(found -> found.blockers(atlas, flow)).orElse(List.of());
    }

    private Optional<Trace> through(Endpoint from, Endpoint to, Service service) {
        return network.answer(Relation.REACH_PLUS, from, to).paths().stream()
                .filter(path -> path.certain() && path.connections().size() > 1)
                .filter(path -> path.arriving().services().contains(service))
                .findFirst()
                .map(network::witness);
    }

    /** Of the course on which the least stands in the way. */
    private static Optional<Diagnosis> diagnosis(Network network, Flow flow) {
        return network.courses(flow).stream()
                .map(course -> Diagnosis.of(network.sieving(), course, flow))
                .min(Comparator.comparingInt(Diagnosis::size));
    }

    /** Changes that together admit the flow, none of which can be left out. */
    private List<Suggestion> smallest(Flow flow, Endpoint to) {
        var found = new LinkedHashSet<Suggestion>();
        for (int round = 0; round < ROUNDS; round++) {
            var now = Network.of(Applied.to(atlas.landscape(), List.copyOf(found)));
            if (now.trace(flow).disposition().succeeds()) {
                return needed(flow, List.copyOf(found));
            }
            var remedies = new Remedies(now.atlas(), flow, to);
            var next = diagnosis(now, flow).map(remedies::of).orElse(List.of());
            if (!found.addAll(next)) {
                break;
            }
        }
        return found.stream().filter(Suggestion.GiveFloatingIp.class::isInstance).toList();
    }

    private List<Suggestion> needed(Flow flow, List<Suggestion> enough) {
        var needed = new ArrayList<>(enough);
        for (var one : enough) {
            var without = new ArrayList<>(needed);
            without.remove(one);
            if (admits(Applied.to(atlas.landscape(), without), flow)) {
                needed.remove(one);
            }
        }
        return List.copyOf(needed);
    }

    private static boolean admits(Landscape landscape, Flow flow) {
        return Network.of(landscape).trace(flow).disposition().succeeds();
    }
}
