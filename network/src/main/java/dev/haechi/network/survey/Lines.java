package dev.haechi.network.survey;

import dev.haechi.network.spans.Bits;
import dev.haechi.network.spans.Spans;
import dev.haechi.network.survey.Terrain.Place;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What gates admit to or from a crowd, line by line: each range of services of each rule, whom it
 * means, and which members have it.
 */
final class Lines {
    final int[] low;
    final int[] high;
    final Peers[] peers;
    final long[][] members;

    /** The crowds that each line means somebody of: for 64 crowds the words of all lines. */
    private final long[][] means;

    private final int[] all;

    private Lines(int[] low, int[] high, Peers[] peers, long[][] members) {
        this.low = low;
        this.high = high;
        this.peers = peers;
        this.members = members;
        this.means = means(peers);
        this.all = IntStream.range(0, low.length).toArray();
    }

    private static long[][] means(Peers[] peers) {
        int words = peers.length == 0 ? 0 : peers[0].crowds.length;
        var means = new long[words][peers.length];
        for (int line = 0; line < peers.length; line++) {
            for (int word = 0; word < words; word++) {
                means[word][line] = peers[line].crowds[word];
            }
        }
        return means;
    }

    int size() {
        return low.length;
    }

    /** The number of each line; not to be changed. */
    int[] all() {
        return all;
    }

    /** Whom a line means of a crowd, which it means somebody of. */
    long[] meant(int line, Crowd other) {
        var meant = peers[line].of(other);
        if (meant == null) {
            throw new IllegalArgumentException("line " + line + " means nobody of the crowd");
        }
        return meant;
    }

    /** Those of some lines that mean somebody of another crowd. */
    int[] meaning(Crowd other, int[] some) {
        if (some.length == 0) {
            return some;
        }
        long[] words = means[other.index >>> 6];
        long bit = 1L << other.index;
        int count = 0;
        for (int line : some) {
            if ((words[line] & bit) != 0) {
                count++;
            }
        }
        return count == some.length ? some : meaning(words, bit, some, count);
    }

    private static int[] meaning(long[] words, long bit, int[] some, int count) {
        int[] found = new int[count];
        int next = 0;
        for (int i = 0; next < count; i++) {
            if ((words[some[i]] & bit) != 0) {
                found[next++] = some[i];
            }
        }
        return found;
    }

    /** Those that a member has and that mean a member of another crowd. */
    int[] between(Place own, Place other) {
        int[] found = new int[low.length];
        int count = 0;
        for (int line = 0; line < low.length; line++) {
            var meant = peers[line].of(other.crowd());
            if (meant != null
                    && Bits.get(meant, other.number())
                    && Bits.get(members[line], own.number())) {
                found[count++] = line;
            }
        }
        return Arrays.copyOf(found, count);
    }

    /** Collects lines. */
    static final class Builder {
        private final List<int[]> ranges = new ArrayList<>();
        private final List<Peers> peers = new ArrayList<>();
        private final List<long[]> members = new ArrayList<>();

        void add(Spans services, Peers whom, long[] having) {
            for (int i = 0; i < services.size(); i++) {
                ranges.add(new int[] {services.low(i), services.high(i)});
                peers.add(whom);
                members.add(having);
            }
        }

        Lines build() {
            return new Lines(
                    ranges.stream().mapToInt(range -> range[0]).toArray(),
                    ranges.stream().mapToInt(range -> range[1]).toArray(),
                    peers.toArray(Peers[]::new),
                    members.toArray(long[][]::new));
        }
    }

    /**
     * Which members of a domain a set of addresses means, by crowd. Made once for all rules that
     * mean the same.
     */
    static final class Peers {
        /** No member of the domain. */
        static final Peers NOBODY = new Peers(new long[0][], new long[0]);

        private final long[][] byCrowd;
        private final long[] crowds;

        /**
         * @param byCrowd empty for crowds none of whose members are meant
         * @param crowds the others
         */
        Peers(long[][] byCrowd, long[] crowds) {
            this.byCrowd = byCrowd;
            this.crowds = crowds;
        }

        boolean isNobody() {
            return byCrowd.length == 0;
        }

        /** The members of a crowd; null when none is meant. */
        long @Nullable [] of(Crowd crowd) {
            long[] meant = byCrowd[crowd.index];
            return meant.length == 0 ? null : meant;
        }
    }
}
