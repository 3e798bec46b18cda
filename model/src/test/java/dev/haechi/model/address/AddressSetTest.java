package dev.haechi.model.address;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Sets against bits: 64 addresses at both ends of both families, where mistakes live. */
class AddressSetTest {
    private static final List<Address> UNIVERSE = universe();
    private static final int ENDS = 16;

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("dev.haechi.text.testing.Seeds#thousand")
    void sets_agree_with_brute_force(long seed) {
        var random = new Random(seed);
        var one = random(random);
        var other = random(random);
        var mine = bits(one);
        var theirs = bits(other);

        assertThat(bits(one.union(other))).isEqualTo(of(mine, b -> b.or(theirs)));
        assertThat(bits(one.intersect(other))).isEqualTo(of(mine, b -> b.and(theirs)));
        assertThat(bits(one.minus(other))).isEqualTo(of(mine, b -> b.andNot(theirs)));
        assertThat(bits(one.complement())).isEqualTo(of(mine, b -> b.flip(0, UNIVERSE.size())));
        assertThat(one.containsAll(one.intersect(other))).isTrue();
        assertThat(one.minus(one).isEmpty()).isTrue();
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("dev.haechi.text.testing.Seeds#thousand")
    void questions_are_answered_as_by_making_the_set_that_is_asked_about(long seed) {
        var random = new Random(seed);
        var one = random(random);
        var other = random(random);

        assertThat(one.meets(other)).isEqualTo(!one.intersect(other).isEmpty());
        assertThat(one.containsAll(other)).isEqualTo(other.minus(one).isEmpty());
        assertThat(AddressSet.unionOf(List.of(one, other))).isEqualTo(one.union(other));
        for (var family : IpFamily.values()) {
            var all =
                    new AddressSet(
                            List.of(
                                    new AddressRange(
                                            Address.lowest(family), Address.highest(family))));
            assertThat(one.only(family)).isEqualTo(one.intersect(all));
            assertThat(one.has(family)).isEqualTo(one.meets(all));
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("dev.haechi.text.testing.Seeds#thousand")
    void equal_sets_have_equal_ranges_however_they_were_made(long seed) {
        var random = new Random(seed);
        var one = random(random);
        var other = random(random);

        assertThat(one.complement().complement()).isEqualTo(one);
        assertThat(one.union(other)).isEqualTo(other.union(one));
        assertThat(one.minus(other).union(one.intersect(other))).isEqualTo(one);
        assertThat(one.union(other).complement())
                .isEqualTo(one.complement().intersect(other.complement()));
        var shuffled = new ArrayList<>(one.ranges());
        Collections.shuffle(shuffled, random);
        assertThat(new AddressSet(shuffled)).isEqualTo(one);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("dev.haechi.text.testing.Seeds#thousand")
    void blocks_are_the_fewest_that_make_up_the_set(long seed) {
        var set = random(new Random(seed));
        var blocks = set.blocks();

        assertThat(AddressSet.of(blocks)).isEqualTo(set);
        assertThat(blocks).isSorted();
        for (int i = 1; i < blocks.size(); i++) {
            var before = blocks.get(i - 1);
            var block = blocks.get(i);
            assertThat(before.overlaps(block)).isFalse();
            boolean halves =
                    block.length() > 0
                            && before.length() == block.length()
                            && Cidr.around(block.base(), block.length() - 1).contains(before);
            assertThat(halves).as("%s and %s are one block", before, block).isFalse();
        }
    }

    @Test
    void everything_and_nothing_have_names() {
        assertThat(AddressSet.ALL).hasToString("any");
        assertThat(AddressSet.NONE).hasToString("none");
        assertThat(AddressSet.ALL.complement()).isEqualTo(AddressSet.NONE);
        assertThat(AddressSet.of(Cidr.ALL_V4)).hasToString("0.0.0.0/0");
        assertThat(AddressSet.of(Cidr.parse("10.0.0.0/25"), Cidr.parse("10.0.0.128/25")))
                .hasToString("10.0.0.0/24");
    }

    private static AddressSet random(Random random) {
        var ranges = new ArrayList<AddressRange>();
        int count = random.nextInt(5);
        for (int i = 0; i < count; i++) {
            var one = UNIVERSE.get(random.nextInt(UNIVERSE.size()));
            var other = UNIVERSE.get(random.nextInt(UNIVERSE.size()));
            if (one.family() == other.family()) {
                boolean ordered = one.compareTo(other) <= 0;
                ranges.add(ordered ? new AddressRange(one, other) : new AddressRange(other, one));
            }
        }
        return new AddressSet(ranges);
    }

    private static List<Address> universe() {
        var all = new ArrayList<Address>();
        for (var family : IpFamily.values()) {
            for (int i = 0; i < ENDS; i++) {
                all.add(Address.lowest(family).plus(i));
                all.add(Address.highest(family).plus(-i));
            }
        }
        return List.copyOf(all);
    }

    private static BitSet bits(AddressSet set) {
        var bits = new BitSet();
        for (int i = 0; i < UNIVERSE.size(); i++) {
            bits.set(i, set.contains(UNIVERSE.get(i)));
        }
        return bits;
    }

    private static BitSet of(BitSet bits, Consumer<BitSet> change) {
        var copy = (BitSet) bits.clone();
        change.accept(copy);
        return copy;
    }
}
