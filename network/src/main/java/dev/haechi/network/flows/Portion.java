package dev.haechi.network.flows;

import java.util.ArrayList;
import java.util.List;

/**
 * Flows that pass if the facts are as they may be.
 *
 * @param facts what is missing to be certain, as a person would say it; none for certain
 */
public record Portion(FlowSet flows, List<String> facts) {
    public Portion {
        facts = List.copyOf(facts);
    }

    public static Portion certain(FlowSet flows) {
        return new Portion(flows, List.of());
    }

    public boolean isEmpty() {
        return flows.isEmpty();
    }

    public Portion given(String fact) {
        if (facts.contains(fact)) {
            return this;
        }
        var more = new ArrayList<>(facts);
        more.add(fact);
        return new Portion(flows, more);
    }

    public Portion given(List<String> further) {
        var portion = this;
        for (var fact : further) {
            portion = portion.given(fact);
        }
        return portion;
    }

    public Portion of(FlowSet other) {
        return new Portion(other, facts);
    }
}
