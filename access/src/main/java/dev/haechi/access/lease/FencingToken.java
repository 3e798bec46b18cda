package dev.haechi.access.lease;

/**
 * A number that grows with every lease of an environment. A write that carries an older one is
 * refused, so that a process that slept through its lease cannot undo its successor's work (Martin
 * Kleppmann, "How to do distributed locking", 2016).
 */
public record FencingToken(long number) implements Comparable<FencingToken> {
    public FencingToken {
        if (number < 1) {
            throw new IllegalArgumentException("fencing token " + number + " is not from 1");
        }
    }

    @Override
    public int compareTo(FencingToken other) {
        return Long.compare(number, other.number);
    }

    @Override
    public String toString() {
        return Long.toString(number);
    }
}
