package dev.haechi.kubernetes.oracle;

import java.util.List;
import java.util.SplittableRandom;

/** Chance, by a seed. */
final class Dice {
    private final SplittableRandom random;

    Dice(long seed) {
        this.random = new SplittableRandom(seed);
    }

    int below(int count) {
        return random.nextInt(count);
    }

    boolean chance(double of) {
        return random.nextDouble() < of;
    }

    <T> T pick(List<T> some) {
        return some.get(below(some.size()));
    }
}
