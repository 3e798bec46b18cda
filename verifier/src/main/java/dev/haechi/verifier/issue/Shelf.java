package dev.haechi.verifier.issue;

import dev.haechi.verifier.claim.Place;
import dev.haechi.verifier.packets.Box;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Packets at places while they are being followed: what is new is stepped later. */
final class Shelf {
    private final Map<Place, List<Box>> held = new TreeMap<>();
    private final Map<Place, List<Box>> fresh = new LinkedHashMap<>();

    /** Packets at one place. */
    record Lot(Place place, Box box) {}

    List<Box> at(Place place) {
        return held.getOrDefault(place, List.of());
    }

    Map<Place, List<Box>> all() {
        return held;
    }

    /** Packets that were not stepped yet, and are from now on. */
    Optional<Lot> next() {
        while (!fresh.isEmpty()) {
            var first = fresh.entrySet().iterator().next();
            if (!first.getValue().isEmpty()) {
                return Optional.of(new Lot(first.getKey(), first.getValue().removeLast()));
            }
            fresh.remove(first.getKey());
        }
        return Optional.empty();
    }

    /** Joins a box with those that make one box with it, so that one is stepped for all. */
    void add(Place place, Box added) {
        var boxes = held.computeIfAbsent(place, _ -> new ArrayList<>());
        for (var one : boxes) {
            if (one.covers(added)) {
                return;
            }
        }
        var waiting = fresh.computeIfAbsent(place, _ -> new ArrayList<>());
        var box = added;
        int i = 0;
        while (i < boxes.size()) {
            var old = boxes.get(i);
            var joined = old.joined(box);
            if (joined.isPresent()) {
                box = joined.get();
                boxes.remove(i);
                waiting.remove(old);
                i = 0;
            } else {
                i++;
            }
        }
        boxes.add(box);
        waiting.add(box);
    }
}
