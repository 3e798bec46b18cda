package dev.haechi.network;

import dev.haechi.model.id.Id;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/**
 * One way from a sender to a receiver, and what can take it.
 *
 * @param places gateways, floating IPs, peerings, hubs, load balancers, inspectors and forwarding
 *     instances that it passes, in order
 * @param flows what the sender can write so that it is taken
 * @param arriving the flows of its last connection: the same, unless a load balancer or proxy
 *     opened another
 * @param facts what is missing to be certain that it exists; none when it is certain
 */
public record Path(List<Id> places, FlowSet flows, FlowSet arriving, List<String> facts) {
    public Path {
        places = List.copyOf(places);
        facts = List.copyOf(facts);
    }

    /** Whether every fact that it needs is there. */
    public boolean certain() {
        return facts.isEmpty();
    }

    Path after(List<Id> before, List<String> further) {
        var all = new LinkedHashSet<>(before);
        all.addAll(places);
        var missing = new LinkedHashSet<>(further);
        missing.addAll(facts);
        return new Path(new ArrayList<>(all), flows, arriving, new ArrayList<>(missing));
    }
}
