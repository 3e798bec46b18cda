package dev.haechi.network.answer;

import dev.haechi.model.address.AddressSet;
import dev.haechi.model.flow.Endpoint;
import dev.haechi.model.id.Id;
import dev.haechi.model.service.PortSet;
import dev.haechi.model.service.ServiceSet;
import dev.haechi.network.flows.FlowBox;
import dev.haechi.network.flows.FlowSet;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/**
 * One way from a sender to a receiver, and what can take it.
 *
 * @param places gateways, floating IPs, peerings, hubs, load balancers, inspectors and forwarding
 *     instances that it passes, in order
 * @param connections the sender's own, and those that load balancers and proxies open after it, in
 *     order; at least one
 * @param facts what is missing to be certain that it exists; none when it is certain
 */
public record Path(List<Id> places, List<Connection> connections, List<String> facts) {
    /**
     * What one opener of connections can write so that the path is taken.
     *
     * @param from who opens
     */
    public record Connection(Endpoint from, FlowSet flows) {}

    public Path {
        places = List.copyOf(places);
        connections = List.copyOf(connections);
        facts = List.copyOf(facts);
        if (connections.isEmpty()) {
            throw new IllegalArgumentException("a path has a connection");
        }
    }

    /** What the sender can write so that it is taken. */
    public FlowSet flows() {
        return connections.getFirst().flows();
    }

    /** The same for some of the sender's addresses; what is opened after it is as it was. */
    public Path from(AddressSet sources) {
        if (sources.equals(AddressSet.ALL)) {
            return this;
        }
        var some = new FlowBox(sources, AddressSet.ALL, ServiceSet.ALL, PortSet.ALL);
        var opened = new ArrayList<>(connections);
        var first = opened.getFirst();
        opened.set(0, new Connection(first.from(), first.flows().intersect(some)));
        return new Path(places, opened, facts);
    }

    /** The flows of its last connection, which the receiver gets. */
    public FlowSet arriving() {
        return connections.getLast().flows();
    }

    /** Whether every fact that it needs is there. */
    public boolean certain() {
        return facts.isEmpty();
    }

    /** This path, some places, and a further path. */
    public Path then(List<Id> between, Path next) {
        var all = new LinkedHashSet<>(places);
        all.addAll(between);
        all.addAll(next.places);
        // A proxy may open the same connection a second time: both are on the way.
        var opened = new ArrayList<>(connections);
        opened.addAll(next.connections);
        var missing = new LinkedHashSet<>(facts);
        missing.addAll(next.facts);
        return new Path(List.copyOf(all), opened, List.copyOf(missing));
    }
}
