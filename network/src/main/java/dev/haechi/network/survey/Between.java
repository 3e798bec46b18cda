package dev.haechi.network.survey;

import dev.haechi.model.flow.Endpoint;
import dev.haechi.network.answer.Passing;
import dev.haechi.network.spans.Bits;
import dev.haechi.network.spans.Spans;
import dev.haechi.network.survey.Terrain.Ground;
import dev.haechi.network.survey.Terrain.Place;
import org.jspecify.annotations.Nullable;

/**
 * What passes between two members by private addresses, at a glance: what the lines of both and the
 * lane between their crowds have in common. Other ways than that are by floating IPs and by load
 * balancers. May be used by several threads.
 */
record Between(Terrain terrain) {
    /** Costs O(lines of both crowds, squared). */
    Passing passing(Endpoint from, Endpoint to) {
        var certain = new Spans.Union();
        boolean all = isPlain(from, to);
        for (var sender : terrain.places(from)) {
            for (var receiver : terrain.places(to)) {
                if (sender.ground().equals(receiver.ground())) {
                    all &= add(certain, sender.ground(), sender, receiver);
                }
            }
        }
        return new Passing(certain.spans().services(), all);
    }

    /** Whether there are no other ways. */
    private boolean isPlain(Endpoint from, Endpoint to) {
        return !terrain.places(from).isEmpty()
                && !terrain.places(to).isEmpty()
                && terrain.floating(to).isEmpty()
                && terrain.fronts(to).isEmpty();
    }

    /** Whether what is added is all that may pass. */
    private static boolean add(Spans.Union certain, Ground ground, Place from, Place to) {
        var gates = gates(ground, from, to);
        boolean all = true;
        for (var stretch : ground.lanes().between(from.crowd(), to.crowd())) {
            if (has(stretch.from(), from.number()) && has(stretch.to(), to.number())) {
                if (stretch.facts().isEmpty()) {
                    certain.addAll(stretch.services().intersect(gates));
                } else {
                    all &= !stretch.services().meets(gates);
                }
            }
        }
        return all;
    }

    private static boolean has(long @Nullable [] members, int number) {
        return members == null || Bits.get(members, number);
    }

    /** What the groups of both let pass, whatever the lane does. */
    private static Spans gates(Ground ground, Place from, Place to) {
        var out = ground.domain().out(from.crowd());
        var in = ground.domain().in(to.crowd());
        var common = new Spans.Union();
        for (int i : out.between(from, to)) {
            for (int j : in.between(to, from)) {
                int low = Math.max(out.low[i], in.low[j]);
                int high = Math.min(out.high[i], in.high[j]);
                if (low <= high) {
                    common.add(low, high);
                }
            }
        }
        return common.spans();
    }
}
