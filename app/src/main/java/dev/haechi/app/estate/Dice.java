package dev.haechi.app.estate;

import java.util.List;
import java.util.SplittableRandom;

/** Chance from a seed, in the words of a generator. The same on every machine. */
final class Dice {
    private final SplittableRandom random;

    Dice(long seed) {
        this.random = new SplittableRandom(seed);
    }

    /** A number from 0 to 99, to be compared with the shares of a distribution. */
    int percent() {
        return random.nextInt(100);
    }

    boolean chance(int percent) {
        return percent() < percent;
    }

    /** From {@code low} to {@code high}, both included. */
    int between(int low, int high) {
        return random.nextInt(low, high + 1);
    }

    <T> T pick(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
