package dev.haechi.app.certificate;

import dev.haechi.model.address.AddressSet;
import dev.haechi.model.flow.Endpoint;
import dev.haechi.model.flow.Trace;
import dev.haechi.model.service.PortSet;
import dev.haechi.network.answer.Path;
import dev.haechi.network.answer.Reachability;
import dev.haechi.network.answer.Relation;
import dev.haechi.network.flows.FlowBox;
import dev.haechi.verifier.Verifier;
import dev.haechi.verifier.claim.Claim;
import dev.haechi.verifier.claim.End;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the engine has against a claim. */
record Breach(Reachability network, Claim claim) {

    /**
     * @param certain a packet that arrives; empty when none does for certain
     * @param missing facts without which it is not known
     */
    record Found(Optional<Trace> certain, List<String> missing) {}

    Found find() {
        Set<String> missing = new LinkedHashSet<>();
        var landscape = network.landscape();
        var receivers = Verifier.receivers(landscape, claim.to());
        for (var from : senders().entrySet()) {
            for (var to : receivers) {
                var certain = between(from.getKey(), from.getValue(), to, missing);
                if (certain.isPresent()) {
                    return new Found(certain.map(network::witness), List.of());
                }
            }
        }
        return new Found(Optional.empty(), List.copyOf(missing));
    }

    /** Who sends, and from which addresses that are meant. */
    private Map<Endpoint, AddressSet> senders() {
        var senders = new LinkedHashMap<Endpoint, AddressSet>();
        for (var part : claim.from().parts()) {
            var meant =
                    part instanceof End.InBlock(var block) ? AddressSet.of(block) : AddressSet.ALL;
            Verifier.members(network.landscape(), part)
                    .forEach(one -> senders.merge(one, meant, AddressSet::union));
        }
        return senders;
    }

    private Optional<Path> between(
            Endpoint from, AddressSet sources, Endpoint to, Set<String> missing) {
        for (var path : paths(from, sources, to)) {
            var asked = asked(path);
            if (asked.isPresent() && path.certain()) {
                return asked;
            }
            asked.ifPresent(open -> missing.addAll(open.facts()));
        }
        return Optional.empty();
    }

    /** Every way, with what is meant of the sender's addresses. */
    private List<Path> paths(Endpoint from, AddressSet sources, Endpoint to) {
        return network.answer(relation(), from, to).paths().stream()
                .map(path -> path.from(sources))
                .filter(path -> !path.flows().isEmpty())
                .toList();
    }

    private Relation relation() {
        return switch (claim.through()) {
            case PACKETS -> Relation.REACH;
            case PROXIES -> Relation.REACH_PLUS;
        };
    }

    /** The path with what asks its receiver for one of the services; empty when nothing does. */
    private Optional<Path> asked(Path path) {
        var services = new FlowBox(AddressSet.ALL, AddressSet.ALL, claim.services(), PortSet.ALL);
        var connections = new ArrayList<>(path.connections());
        var last = connections.removeLast();
        var flows = last.flows().intersect(services);
        connections.add(new Path.Connection(last.from(), flows));
        return flows.isEmpty()
                ? Optional.empty()
                : Optional.of(new Path(path.places(), connections, path.facts()));
    }
}
