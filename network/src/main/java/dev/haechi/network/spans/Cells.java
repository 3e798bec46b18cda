package dev.haechi.network.spans;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What is found, by the parties of sender and receiver. */
public final class Cells {
    /** One pair of parties. */
    public static final class Cell {
        public final Spans.Union certain = new Spans.Union();

        /** What passes if the facts are as they may be, by the facts. */
        public final Map<List<String>, Spans.Union> open = new HashMap<>();

        public void add(Spans services, List<String> facts) {
            if (facts.isEmpty()) {
                certain.addAll(services);
            } else {
                open.computeIfAbsent(facts, _ -> new Spans.Union()).addAll(services);
            }
        }

        public void add(int low, int high, List<String> facts) {
            if (facts.isEmpty()) {
                certain.add(low, high);
            } else {
                open.computeIfAbsent(facts, _ -> new Spans.Union()).add(low, high);
            }
        }

        /** Whether nothing new would come of these services. */
        public boolean knows(Spans services, List<String> facts) {
            for (int i = 0; i < services.size(); i++) {
                if (!knows(services.low(i), services.high(i), facts)) {
                    return false;
                }
            }
            return true;
        }

        public boolean knows(int low, int high, List<String> facts) {
            if (certain.contains(low, high)) {
                return true;
            }
            var given = facts.isEmpty() ? null : open.get(facts);
            return given != null && given.contains(low, high);
        }

        public boolean isEmpty() {
            return certain.isEmpty() && open.isEmpty();
        }
    }

    private final Cell[][] cells;

    public Cells(int parties) {
        cells = new Cell[parties][parties];
        for (var row : cells) {
            for (int i = 0; i < parties; i++) {
                row[i] = new Cell();
            }
        }
    }

    public int parties() {
        return cells.length;
    }

    public Cell at(int from, int to) {
        return cells[from][to];
    }
}
