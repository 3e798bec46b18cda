package dev.haechi.network;

import dev.haechi.model.flow.Disposition;
import dev.haechi.model.flow.Hop;
import dev.haechi.model.flow.Step;
import dev.haechi.model.flow.Trace;
import dev.haechi.network.atlas.Origins;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/** Joins the traces of connections that were opened one after the other. */
final class Witness {
    private Witness() {}

    static Trace of(List<Trace> traces) {
        var first = traces.getFirst();
        var hops = new ArrayList<>(first.hops());
        var missing = new LinkedHashSet<>(first.missing());
        for (var next : traces.subList(1, traces.size())) {
            var step = new Step.Reoriginated(next.flow().source(), next.flow().destination());
            var opener = Origins.id(next.flow().from());
            hops.add(new Hop(opener, List.of(step)));
            hops.addAll(next.hops());
            missing.addAll(next.missing());
        }
        return new Trace(first.flow(), hops, worst(traces), List.copyOf(missing));
    }

    private static Disposition worst(List<Trace> traces) {
        return traces.stream()
                .map(Trace::disposition)
                .filter(disposition -> disposition != Disposition.DELIVERED)
                .findFirst()
                .orElse(Disposition.DELIVERED);
    }
}
