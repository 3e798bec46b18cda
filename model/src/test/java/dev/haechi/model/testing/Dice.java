package dev.haechi.model.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Chance from a seed, in the words of a generator. */
final class Dice {
    private final SplittableRandom random;

    Dice(long seed) {
        this.random = new SplittableRandom(seed);
    }

    boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    boolean evens() {
        return random.nextBoolean();
    }

    /** From {@code low} to {@code high}, both included. */
    int between(int low, int high) {
        return random.nextInt(low, high + 1);
    }

    <T> T pick(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    /** Between none and {@code most} different ones, in the order of the choices. */
    <T> List<T> some(List<T> choices, int most) {
        var left = new ArrayList<>(choices);
        int wanted = Math.min(between(0, most), left.size());
        while (left.size() > wanted) {
            left.remove(random.nextInt(left.size()));
        }
        return List.copyOf(left);
    }
}
