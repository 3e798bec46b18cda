package dev.haechi.network;

import dev.haechi.model.landscape.Landscape;
import dev.haechi.model.testing.RandomLandscapes;
import dev.haechi.network.edit.Edit;
import dev.haechi.network.edit.Edits;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Pairs of landscapes of which the second is the first with some edits, drawn from a seed. */
record Variants(Landscape before, Landscape after) {
    private static final int MOST_EDITS = 4;

    /** Some of what tells the landscape of a seed from that of another. */
    static Variants of(RandomLandscapes kind, long seed) {
        var random = new SplittableRandom(seed);
        var before = kind.landscape(seed);
        while (true) {
            var edits = Edits.between(before, kind.landscape(random.nextLong()));
            var after = edits.with(some(edits.all(), random));
            if (after.isPresent() && !after.get().equals(before)) {
                return new Variants(before, after.get());
            }
        }
    }

    private static List<Edit> some(List<Edit> all, SplittableRandom random) {
        var left = new ArrayList<>(all);
        int wanted = random.nextInt(1, MOST_EDITS + 1);
        while (left.size() > wanted) {
            left.remove(random.nextInt(left.size()));
        }
        return left;
    }
}
