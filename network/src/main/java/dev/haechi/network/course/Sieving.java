package dev.haechi.network.course;

import dev.haechi.model.address.AddressSet;
import dev.haechi.model.filter.Action;
import dev.haechi.model.flow.Flow;
import dev.haechi.model.id.GatewayId;
import dev.haechi.network.atlas.Sieve.Strip;
import dev.haechi.network.flows.FlowBox;
import dev.haechi.network.flows.FlowSet;
import dev.haechi.network.flows.Portion;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Applies filters to sets of flows. */
public final class Sieving {
    private final AddressSet internet;

    public Sieving(AddressSet internet) {
        this.internet = internet;
    }

    /** What would tell what a gateway's shared address is. */
    public static String sharedFact(GatewayId gateway) {
        return "address that internet gateway " + gateway + " shares";
    }

    /** What a strip matches at a place, as flows are written, and the fact that decides it. */
    private record Match(Strip strip, List<FlowBox> boxes, Optional<String> fact) {}

    /** What a filter lets through of a portion. Costs O(strips × boxes). */
    public List<Portion> apply(Stage.Check check, Portion portion) {
        var sieve = check.sieve();
        if (sieve.isOpen()) {
            return List.of(portion);
        }
        var rest = portion.flows();
        var admitted = FlowSet.NONE;
        var passed = new ArrayList<Portion>();
        for (var match : matches(check)) {
            if (rest.isEmpty()) {
                break;
            }
            if (!rest.meets(match.boxes())) {
                continue;
            }
            var set = FlowSet.of(match.boxes());
            if (match.fact().isPresent()) {
                passed.add(portion.of(rest.intersect(set)).given(match.fact().get()));
                rest = rest.minus(set);
            } else {
                if (match.strip().action() == Action.ALLOW) {
                    admitted = admitted.union(rest.intersect(set));
                }
                rest = rest.minus(set);
            }
        }
        if (sieve.otherwise() == Action.ALLOW) {
            admitted = admitted.union(rest);
        }
        passed.addFirst(portion.of(admitted));
        return passed.stream().filter(part -> !part.isEmpty()).toList();
    }

    /** The order of an unordered filter is free: what is certain comes first. */
    private List<Match> matches(Stage.Check check) {
        var certain = new ArrayList<Match>();
        var open = new ArrayList<Match>();
        for (var strip : check.sieve().strips()) {
            var match = match(check, strip);
            if (!match.boxes().isEmpty()) {
                boolean last = match.fact().isPresent() && !check.sieve().ordered();
                (last ? open : certain).add(match);
            }
        }
        certain.addAll(open);
        return certain;
    }

    private Match match(Stage.Check check, Strip strip) {
        var boxes =
                switch (check.heading()) {
                    case FORWARD -> strip.forward();
                    case REPLY -> strip.reply();
                };
        var fact = strip.missing();
        var seen = new ArrayList<FlowBox>();
        for (var box : boxes) {
            var shared = check.view().shared();
            if (shared.isPresent() && !box.sources().containsAll(internet)) {
                if (box.sources().intersect(internet).isEmpty()) {
                    continue;
                }
                fact = fact.or(() -> Optional.of(sharedFact(shared.get())));
            }
            asWritten(check.view(), box).filter(one -> !one.isEmpty()).ifPresent(seen::add);
        }
        return new Match(strip, seen, fact);
    }

    /** A box of packets at a place as the box of flows that look like them there. */
    private static Optional<FlowBox> asWritten(View view, FlowBox box) {
        boolean otherSource =
                view.source().filter(address -> !box.sources().contains(address)).isPresent();
        boolean otherDestination =
                view.destination()
                        .filter(address -> !box.destinations().contains(address))
                        .isPresent();
        if (otherSource || otherDestination) {
            return Optional.empty();
        }
        boolean anySource = view.source().isPresent() || view.shared().isPresent();
        return Optional.of(
                new FlowBox(
                        anySource ? AddressSet.ALL : box.sources(),
                        view.destination().isPresent() ? AddressSet.ALL : box.destinations(),
                        box.services(),
                        box.sourcePorts()));
    }

    /**
     * What a filter does with one flow.
     *
     * @param strip which line decides; empty when none matches, or when there is no filter
     * @param fact what is missing to be certain
     */
    public record Decision(boolean admits, Optional<Strip> strip, Optional<String> fact) {}

    /** What a filter does with one flow. Costs O(strips). */
    public Decision decide(Stage.Check check, Flow flow) {
        for (var match : matches(check)) {
            if (match.boxes().stream().anyMatch(box -> box.contains(flow))) {
                boolean admits = match.fact().isPresent() || match.strip().action() == Action.ALLOW;
                return new Decision(admits, Optional.of(match.strip()), match.fact());
            }
        }
        boolean admits = check.sieve().otherwise() == Action.ALLOW;
        return new Decision(admits, Optional.empty(), Optional.empty());
    }
}
