package dev.haechi.model.flow;

import java.util.List;

/**
 * The whole way of a flow with its end.
 *
 * @param missing names of the facts that were missing; only when the disposition is UNKNOWN
 */
public record Trace(Flow flow, List<Hop> hops, Disposition disposition, List<String> missing) {
    public Trace {
        hops = List.copyOf(hops);
        missing = List.copyOf(missing);
    }
}
