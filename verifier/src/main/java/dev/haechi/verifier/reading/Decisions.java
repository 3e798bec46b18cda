package dev.haechi.verifier.reading;

import dev.haechi.model.address.AddressSet;
import dev.haechi.model.address.Cidr;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/**
 * Routes and the destinations that each decides: the longest prefix that matches, and of equals the
 * first.
 *
 * @param <R> a kind of route
 */
record Decisions<R>(List<Decision<R>> all) {
    /** A route decides about these, which are not empty. */
    record Decision<R>(R route, AddressSet destinations) {}

    static <R> Decisions<R> of(List<R> routes, Function<R, Cidr> destination) {
        var longestFirst = new ArrayList<>(routes);
        longestFirst.sort(Comparator.comparingInt((R route) -> -destination.apply(route).length()));
        var decisions = new ArrayList<Decision<R>>();
        var taken = AddressSet.NONE;
        for (var route : longestFirst) {
            var block = AddressSet.of(destination.apply(route));
            var decided = block.minus(taken);
            if (!decided.isEmpty()) {
                decisions.add(new Decision<>(route, decided));
                taken = taken.union(block);
            }
        }
        return new Decisions<>(decisions);
    }
}
