package dev.haechi.text.tree;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Arrays;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The entries of a small mapping in the order written. Large documents are made of small mappings:
 * looking through a few names costs less than tables to find them by, and far less memory.
 */
final class Entries extends AbstractMap<String, Node.Entry>
        implements SequencedMap<String, Node.Entry> {
    /** How many are looked through. */
    private static final int FEW = 16;

    private final String[] names;
    private final Node.Entry[] entries;

    private Entries(String[] names, Node.Entry[] entries) {
        this.names = names;
        this.entries = entries;
    }

    /** The same entries, not to be changed by anybody. */
    static SequencedMap<String, Node.Entry> copyOf(SequencedMap<String, Node.Entry> map) {
        if (map instanceof Entries) {
            return map;
        }
        return map.size() <= FEW
                ? new Entries(
                        map.keySet().toArray(String[]::new),
                        map.values().toArray(Node.Entry[]::new))
                : Collections.unmodifiableSequencedMap(new LinkedHashMap<>(map));
    }

    @Override
    public Node.@Nullable Entry get(@Nullable Object name) {
        for (int i = 0; i < names.length; i++) {
            if (names[i].equals(name)) {
                return entries[i];
            }
        }
        return null;
    }

    @Override
    public boolean containsKey(@Nullable Object name) {
        return get(name) != null;
    }

    @Override
    public int size() {
        return names.length;
    }

    @Override
    public void forEach(BiConsumer<? super String, ? super Node.Entry> action) {
        for (int i = 0; i < names.length; i++) {
            action.accept(names[i], entries[i]);
        }
    }

    @Override
    public Set<Map.Entry<String, Node.Entry>> entrySet() {
        return new AbstractSet<>() {
            @Override
            public Iterator<Map.Entry<String, Node.Entry>> iterator() {
                return IntStream.range(0, names.length)
                        .mapToObj(i -> Map.entry(names[i], entries[i]))
                        .iterator();
            }

            @Override
            public int size() {
                return names.length;
            }
        };
    }

    @Override
    public SequencedMap<String, Node.Entry> reversed() {
        return Collections.unmodifiableSequencedMap(
                new LinkedHashMap<String, Node.Entry>(this).reversed());
    }

    /** Collects entries one by one. */
    static final class Builder {
        private final String[] names = new String[FEW];
        private final Node.Entry[] entries = new Node.Entry[FEW];
        private int size;

        /** All of them, once they are many. */
        private @Nullable LinkedHashMap<String, Node.Entry> many;

        /** Adds one, unless there is one of that name, which is given back. */
        Node.@Nullable Entry putIfAbsent(String name, Node.Entry entry) {
            if (many != null) {
                return many.putIfAbsent(name, entry);
            }
            for (int i = 0; i < size; i++) {
                if (names[i].equals(name)) {
                    return entries[i];
                }
            }
            if (size == FEW) {
                many = new LinkedHashMap<>(few());
                many.put(name, entry);
            } else {
                names[size] = name;
                entries[size++] = entry;
            }
            return null;
        }

        SequencedMap<String, Node.Entry> build() {
            return many != null ? copyOf(many) : few();
        }

        private Entries few() {
            return new Entries(Arrays.copyOf(names, size), Arrays.copyOf(entries, size));
        }
    }
}
