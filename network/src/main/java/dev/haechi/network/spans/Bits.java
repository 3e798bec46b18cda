package dev.haechi.network.spans;

import org.jspecify.annotations.Nullable;

/** Small sets of the members of one crowd, by their number. Null stands for all of them. */
public final class Bits {
    private Bits() {}

    public static long[] none(int size) {
        return new long[(size + Long.SIZE - 1) / Long.SIZE];
    }

    public static void set(long[] bits, int index) {
        bits[index >>> 6] |= 1L << index;
    }

    public static void clear(long[] bits, int index) {
        bits[index >>> 6] &= ~(1L << index);
    }

    public static boolean get(long[] bits, int index) {
        return (bits[index >>> 6] >>> index & 1) != 0;
    }

    public static boolean isEmpty(long[] bits) {
        for (long word : bits) {
            if (word != 0) {
                return false;
            }
        }
        return true;
    }

    /** Whether three sets have a member in common. */
    public static boolean meet(long[] one, long[] other, long @Nullable [] third) {
        for (int i = 0; i < one.length; i++) {
            if ((one[i] & other[i] & (third == null ? -1L : third[i])) != 0) {
                return true;
            }
        }
        return false;
    }

    public static long[] and(long[] one, long[] other, long @Nullable [] third) {
        var both = new long[one.length];
        for (int i = 0; i < one.length; i++) {
            both[i] = one[i] & other[i] & (third == null ? -1L : third[i]);
        }
        return both;
    }

    public static void or(long[] target, long[] more) {
        for (int i = 0; i < target.length; i++) {
            target[i] |= more[i];
        }
    }

    public static int count(long[] bits) {
        int count = 0;
        for (long word : bits) {
            count += Long.bitCount(word);
        }
        return count;
    }

    /** Whether two sets hold two different members between them, one of each. */
    public static boolean twoDiffer(long[] one, long[] other) {
        if (isEmpty(one) || isEmpty(other)) {
            return false;
        }
        for (int i = 0; i < one.length; i++) {
            if (one[i] != other[i]) {
                return true;
            }
        }
        return count(one) > 1;
    }
}
