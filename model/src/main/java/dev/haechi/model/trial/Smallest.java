package dev.haechi.model.trial;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Smallest sets that still do something, found by leaving parts out (delta debugging). */
final class Smallest {
    /** So many are tried one by one before parts of all are. */
    private static final int SINGLY = 12;

    private Smallest() {}

    /**
     * A part of all that does it, of which neither one nor two can be left out; in the order of
     * all. Prefers a single one among the likely.
     *
     * @param all does it
     * @param likely tried before the others
     */
    static <T> List<T> of(List<T> all, List<T> likely, Predicate<List<T>> does) {
        for (var one : likely.subList(0, Math.min(SINGLY, likely.size()))) {
            if (does.test(List.of(one))) {
                return List.of(one);
            }
        }
        return withoutPairs(shrunk(does.test(likely) ? likely : all, does), does);
    }

    /** Whether none of them can be left out. */
    static <T> boolean isSmallest(List<T> some, Predicate<List<T>> does) {
        return some.stream().noneMatch(one -> does.test(without(some, List.of(one))));
    }

    private static <T> List<T> shrunk(List<T> enough, Predicate<List<T>> does) {
        var left = enough;
        int length = Math.max(1, left.size() / 2);
        while (true) {
            int before = left.size();
            for (int at = 0; at < left.size(); ) {
                var part = left.subList(at, Math.min(left.size(), at + length));
                var rest = without(left, part);
                if (does.test(rest)) {
                    left = rest;
                } else {
                    at += length;
                }
            }
            if (length == 1 && left.size() == before) {
                return left;
            }
            length = Math.max(1, length / 2);
        }
    }

    /** Two that need each other, such as groups whose rules name one another, go together only. */
    private static <T> List<T> withoutPairs(List<T> enough, Predicate<List<T>> does) {
        var left = enough;
        for (var one : enough) {
            for (var other : enough) {
                boolean both = left.contains(one) && left.contains(other) && !one.equals(other);
                if (both && does.test(without(left, List.of(one, other)))) {
                    left = shrunk(without(left, List.of(one, other)), does);
                }
            }
        }
        return left;
    }

    private static <T> List<T> without(List<T> all, List<T> some) {
        var rest = new ArrayList<>(all);
        rest.removeAll(some);
        return List.copyOf(rest);
    }
}
