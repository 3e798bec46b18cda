package dev.haechi.network.atlas;

import dev.haechi.model.address.AddressSet;
import dev.haechi.model.address.Cidr;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Routes with the addresses that each decides: longest prefix first, and among equals the first.
 *
 * @param <R> a kind of route
 */
public final class RoutingTable<R> {
    /**
     * @param route empty for addresses that no route matches
     */
    public record Entry<R>(Optional<R> route, AddressSet decides) {}

    private final List<R> routes;
    private final List<Entry<R>> entries;

    private RoutingTable(List<R> routes, List<Entry<R>> entries) {
        this.routes = List.copyOf(routes);
        this.entries = List.copyOf(entries);
    }

    /** Costs O(n² + n log n) in the number of routes. */
    public static <R> RoutingTable<R> of(List<R> routes, Function<R, Cidr> destination) {
        var longestFirst = new ArrayList<>(routes);
        longestFirst.sort(
                Comparator.comparingInt((R route) -> destination.apply(route).length()).reversed());
        var entries = new ArrayList<Entry<R>>();
        var left = AddressSet.ALL;
        for (var route : longestFirst) {
            var block = AddressSet.of(destination.apply(route));
            var decides = left.intersect(block);
            if (!decides.isEmpty()) {
                entries.add(new Entry<>(Optional.of(route), decides));
                left = left.minus(block);
            }
        }
        if (!left.isEmpty()) {
            entries.add(new Entry<>(Optional.empty(), left));
        }
        return new RoutingTable<>(routes, entries);
    }

    /** The routes as they were written, also those that decide nothing. */
    public List<R> routes() {
        return routes;
    }

    /** What decides about some addresses: each part with its route. */
    public List<Entry<R>> split(AddressSet addresses) {
        var found = new ArrayList<Entry<R>>();
        for (var entry : entries) {
            if (entry.decides().meets(addresses)) {
                found.add(new Entry<>(entry.route(), entry.decides().intersect(addresses)));
            }
        }
        return found;
    }

    /**
     * What decides about all of some addresses, which may be that no route does; empty when several
     * entries do. Costs O(entries × log of their ranges) for one block.
     */
    public Optional<Optional<R>> only(AddressSet addresses) {
        Optional<Optional<R>> only = Optional.empty();
        for (var entry : entries) {
            if (entry.decides().meets(addresses)) {
                if (only.isPresent()) {
                    return Optional.empty();
                }
                only = Optional.of(entry.route());
            }
        }
        return only;
    }
}
