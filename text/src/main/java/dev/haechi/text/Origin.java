package dev.haechi.text;

import java.util.Comparator;

/**
 * Where something was written.
 *
 * @param file name of the file as the person gave it
 * @param line from 1
 * @param column from 1, in characters
 * @param length of the text meant, at least 1, within its line
 */
public record Origin(String file, int line, int column, int length) implements Comparable<Origin> {
    private static final Comparator<Origin> ORDER =
            Comparator.comparing(Origin::file)
                    .thenComparingInt(Origin::line)
                    .thenComparingInt(Origin::column)
                    .thenComparingInt(Origin::length);

    public Origin {
        if (line < 1 || column < 1 || length < 1) {
            throw new IllegalArgumentException(
                    "origin " + file + ":" + line + ":" + column + "+" + length + " is not from 1");
        }
    }

    @Override
    public int compareTo(Origin other) {
        return ORDER.compare(this, other);
    }

    /** {@code file:line:column}, which editors and terminals can jump to. */
    @Override
    public String toString() {
        return file + ":" + line + ":" + column;
    }
}
