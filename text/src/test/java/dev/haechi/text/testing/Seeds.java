package dev.haechi.text.testing;

import java.util.SplittableRandom;
import java.util.stream.LongStream;

/**
 * Seeds for laws that are tried on many inputs. The same seeds in every run, so that the seed in a
 * failed test's name repeats the failure.
 *
 * <p>{@code @ParameterizedTest(name = "seed {0}")} with {@code
 * MethodSource("dev.haechi.text.testing.Seeds#hundred")}.
 */
public final class Seeds {

    /** Changing it changes every random test of the product. */
    private static final long ROOT = 0x4841_4543_4849L; // "HAECHI"

    private Seeds() {}

    /** Ten seeds: for cases that take around a second each. */
    public static LongStream ten() {
        return first(10);
    }

    /** A hundred seeds. */
    public static LongStream hundred() {
        return first(100);
    }

    /** A thousand seeds: for cases that take around a millisecond each. */
    public static LongStream thousand() {
        return first(1_000);
    }

    /** The first {@code few} seeds in a daily run, {@code many} in the full run ({@link #full}). */
    public static LongStream fewOrFull(int few, int many) {
        return first(full() ? many : few);
    }

    /** The first {@code count} seeds of the one fixed stream. */
    public static LongStream first(int count) {
        return new SplittableRandom(ROOT).longs(count);
    }

    /** True in {@code ./haechi test --full}: run the bar-sized counts. */
    public static boolean full() {
        return Boolean.getBoolean("haechi.full");
    }
}
