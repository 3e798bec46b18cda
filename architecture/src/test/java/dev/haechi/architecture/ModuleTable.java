package dev.haechi.architecture;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.SequencedSet;
import java.util.TreeSet;

/**
 * The table {@code architecture/modules.txt}.
 *
 * @param modules by name, in the order of the table
 */
record ModuleTable(SequencedMap<String, Module> modules) {
    ModuleTable {
        modules = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(modules));
    }

    /**
     * One line of the table.
     *
     * @param kind {@code pure}, {@code adapter} or nothing
     * @param uses the modules written in the line
     */
    record Module(String name, String kind, List<String> uses) {
        boolean pure() {
            return kind.equals("pure");
        }

        boolean adapter() {
            return kind.equals("adapter");
        }

        /** The base package: a hyphen becomes a dot. */
        String basePackage() {
            return "dev.haechi." + name.replace('-', '.');
        }
    }

    static ModuleTable read() {
        var modules = new LinkedHashMap<String, Module>();
        Repository.lines("architecture/modules.txt")
                .forEach(
                        line -> {
                            String[] sides = line.split("->", 2);
                            List<String> left = words(sides[0]);
                            String kind = left.size() > 1 ? left.get(1) : "";
                            List<String> uses = sides.length > 1 ? words(sides[1]) : List.of();
                            modules.put(left.getFirst(), new Module(left.getFirst(), kind, uses));
                        });
        return new ModuleTable(modules);
    }

    private static List<String> words(String text) {
        return Arrays.stream(text.strip().split("\\s+", -1)).filter(w -> !w.isEmpty()).toList();
    }

    Module module(String name) {
        return Objects.requireNonNull(modules.get(name), () -> "no module " + name);
    }

    /** What a module may use: itself, what its line names, and what those may use. */
    SequencedSet<String> allowed(String name) {
        var allowed = new TreeSet<String>();
        var waiting = new ArrayDeque<>(List.of(name));
        while (!waiting.isEmpty()) {
            String next = waiting.pop();
            if (allowed.add(next)) {
                waiting.addAll(module(next).uses());
            }
        }
        return allowed;
    }
}
