package dev.haechi.verifier.issue;

import dev.haechi.verifier.claim.Place;
import dev.haechi.verifier.packets.Box;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Packets at places while they are being followed: what is new is stepped later. */
final class Shelf {
    private final Map<Place, List<Box>> held = new TreeMap<>();
    private final ArrayDeque<Lot> fresh = new ArrayDeque<>();

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
        return Optional.ofNullable(fresh.poll());
    }

    /** Joins a box with those that make one box with it, so that one holds all of it. */
    void add(Place place, Box added) {
        var boxes = held.computeIfAbsent(place, _ -> new ArrayList<>());
        for (var one : boxes) {
            if (one.covers(added)) {
                return;
            }
        }
        var box = added;
        int i = 0;
        while (i < boxes.size()) {
            var joined = boxes.get(i).joined(box);
            if (joined.isPresent()) {
                box = joined.get();
                boxes.remove(i);
                i = 0;
            } else {
                i++;
            }
        }
        boxes.add(box);
        fresh.add(new Lot(place, box));
    }
}
