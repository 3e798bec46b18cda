package dev.haechi.text.tree;

import org.jspecify.annotations.Nullable;

/**
 * Texts that were read: a document says the same again and again, and what is known is found
 * without a copy.
 */
final class Texts {
    /** How many others are looked at: texts may be chosen so that all have one hash. */
    private static final int STEPS = 16;

    private @Nullable String[] known = new String[1024];
    private int count;

    /**
     * A part of a text.
     *
     * @param hash as {@link String#hashCode} says
     */
    String get(String whole, int from, int to, int hash) {
        int at = slot(hash, known.length);
        for (int step = 0; step < STEPS; step++) {
            var one = known[at];
            if (one == null) {
                return remember(at, whole.substring(from, to));
            }
            if (one.length() == to - from && whole.startsWith(one, from)) {
                return one;
            }
            at = (at + 1) & (known.length - 1);
        }
        return whole.substring(from, to);
    }

    private String remember(int at, String text) {
        known[at] = text;
        if (2 * ++count > known.length) {
            grow();
        }
        return text;
    }

    private static int slot(int hash, int size) {
        return (hash ^ (hash >>> 16)) & (size - 1);
    }

    private void grow() {
        var more = new String[4 * known.length];
        for (var one : known) {
            if (one != null) {
                int at = slot(one.hashCode(), more.length);
                while (more[at] != null) {
                    at = (at + 1) & (more.length - 1);
                }
                more[at] = one;
            }
        }
        known = more;
    }
}
