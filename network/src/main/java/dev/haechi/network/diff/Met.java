package dev.haechi.network.diff;

import dev.haechi.model.flow.Endpoint;
import dev.haechi.model.flow.Flow;
import dev.haechi.model.flow.Step;
import dev.haechi.model.id.Id;
import dev.haechi.network.answer.Reachability;
import java.util.LinkedHashSet;
import java.util.Set;

/** The names of what a packet meets: a guess of what may matter to it, never an answer. */
final class Met {
    private Met() {}

    static Set<String> by(Reachability network, Flow flow, Endpoint from, Endpoint to) {
        var met = new LinkedHashSet<String>();
        add(met, from);
        add(met, to);
        for (var hop : network.trace(flow).hops()) {
            met.add(hop.place().value());
            hop.steps().forEach(step -> add(met, step));
        }
        return met;
    }

    private static void add(Set<String> met, Step step) {
        switch (step) {
            case Step.Routed(var table, var route) -> add(met, table, route);
            case Step.Unrouted(var table) -> add(met, table);
            case Step.Admitted(var filter, _, var rule) -> {
                add(met, filter);
                rule.ifPresent(one -> add(met, one));
            }
            case Step.Denied(var filter, _, var rule, _) -> {
                add(met, filter);
                rule.ifPresent(one -> add(met, one));
            }
            case Step.SourceRewritten _,
                    Step.DestinationRewritten _,
                    Step.Reoriginated _,
                    Step.Dropped _,
                    Step.Arrived _ -> {}
        }
    }

    private static void add(Set<String> met, Id... ids) {
        for (var id : ids) {
            met.add(id.value());
        }
    }

    private static void add(Set<String> met, Endpoint end) {
        end.id().ifPresent(id -> add(met, id));
    }
}
