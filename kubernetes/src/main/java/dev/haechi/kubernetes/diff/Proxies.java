package dev.haechi.kubernetes.diff;

import dev.haechi.kubernetes.cluster.Cluster;
import dev.haechi.kubernetes.cluster.Facts;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Who is known to serve the entrances of two clusters, by names: workloads have other numbers in
 * each.
 */
record Proxies(SortedMap<String, SortedSet<String>> byEntrance) {
    static Proxies of(Cluster before, Cluster after) {
        var all = new TreeMap<String, SortedSet<String>>();
        for (var cluster : List.of(before, after)) {
            cluster.facts()
                    .proxies()
                    .forEach(
                            (entrance, numbers) ->
                                    numbers.forEach(
                                            number ->
                                                    all.computeIfAbsent(
                                                                    entrance, _ -> new TreeSet<>())
                                                            .add(
                                                                    cluster.workloads()
                                                                            .get(number)
                                                                            .id())));
        }
        return new Proxies(all);
    }

    /** A cluster of which the same is known. */
    Cluster in(Cluster cluster) {
        var numbers = cluster.workloadNumbers();
        var found = new TreeMap<String, SortedSet<Integer>>();
        byEntrance.forEach((entrance, names) -> add(found, entrance, names, numbers));
        var facts = cluster.facts();
        return cluster.with(new Facts(facts.enforced(), facts.podAddresses(), found));
    }

    private static void add(
            SortedMap<String, SortedSet<Integer>> found,
            String entrance,
            SortedSet<String> names,
            Map<String, Integer> numbers) {
        var there = new TreeSet<Integer>();
        for (var name : names) {
            if (numbers.containsKey(name)) {
                there.add(numbers.get(name));
            }
        }
        if (!there.isEmpty()) {
            found.put(entrance, there);
        }
    }
}
