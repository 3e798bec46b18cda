package dev.haechi.network.survey;

import dev.haechi.network.spans.Bits;
import dev.haechi.network.spans.Cells;
import dev.haechi.network.spans.Spans;
import java.util.Arrays;

/**
 * Finds what passes between the crowds of one domain by private addresses. Lines whose services a
 * cell has already are left out: a cell is a union, and what it has it keeps.
 */
final class Inside {
    /** A lane that lets everything pass. */
    private static final Stretch ANYWHERE = Stretch.whole(Spans.ALL);

    private final Domain domain;
    private final Lanes lanes;
    private final Cells cells;
    private final Fresh[] out;
    private final Fresh[] in;

    Inside(Domain domain, Lanes lanes, Cells cells) {
        this.domain = domain;
        this.lanes = lanes;
        this.cells = cells;
        this.out = new Fresh[domain.crowds().size()];
        this.in = new Fresh[domain.crowds().size()];
    }

    void find() {
        for (var crowd : domain.crowds()) {
            out[crowd.index] = new Fresh(domain.out(crowd), cells.parties());
            in[crowd.index] = new Fresh(domain.in(crowd), cells.parties());
        }
        for (var from : domain.crowds()) {
            for (var to : domain.crowds()) {
                between(from, to);
            }
        }
    }

    private void between(Crowd from, Crowd to) {
        if (lanes.areClosed(from, to)) {
            return;
        }
        var cell = cells.at(from.party, to.party);
        var sending = out[from.index].touching(to, to.party, cell);
        if (sending.length == 0) {
            return;
        }
        var receiving = in[to.index].touching(from, from.party, cell);
        var pair = new Pair(from, to, cell, sending, receiving);
        if (receiving.length == 0 || !mayBringNews(pair)) {
            return;
        }
        for (var stretch : lanes.between(from, to)) {
            along(stretch, pair);
        }
    }

    /** Two crowds, and the lines that may bring something new to their cell. */
    private static final class Pair {
        final Crowd from;
        final Crowd to;
        final Cells.Cell cell;
        final int[] sending;
        final int[] receiving;

        Pair(Crowd from, Crowd to, Cells.Cell cell, int[] sending, int[] receiving) {
            this.from = from;
            this.to = to;
            this.cell = cell;
            this.sending = sending;
            this.receiving = receiving;
        }
    }

    /**
     * Whether the gates of two members let something pass that the cell does not have: cheaper to
     * know than the lane.
     */
    private boolean mayBringNews(Pair pair) {
        var out = domain.out(pair.from);
        var in = domain.in(pair.to);
        for (int i : pair.sending) {
            for (int j : pair.receiving) {
                int low = Math.max(out.low[i], in.low[j]);
                int high = Math.min(out.high[i], in.high[j]);
                if (low <= high
                        && !pair.cell.certain.contains(low, high)
                        && exists(ANYWHERE, pair, i, j)) {
                    return true;
                }
            }
        }
        return false;
    }

    private void along(Stretch stretch, Pair pair) {
        var out = domain.out(pair.from);
        var in = domain.in(pair.to);
        for (int i : pair.sending) {
            for (int j : pair.receiving) {
                int low = Math.max(out.low[i], in.low[j]);
                int high = Math.min(out.high[i], in.high[j]);
                if (low <= high) {
                    add(stretch, pair, i, j, low, high);
                }
            }
        }
    }

    private void add(Stretch stretch, Pair pair, int i, int j, int low, int high) {
        var services = stretch.services();
        Boolean exists = null;
        for (int k = 0; k < services.size(); k++) {
            int first = Math.max(low, services.low(k));
            int last = Math.min(high, services.high(k));
            if (first <= last && !pair.cell.knows(first, last, stretch.facts())) {
                if (exists == null) {
                    exists = exists(stretch, pair, i, j);
                }
                if (!exists) {
                    return;
                }
                pair.cell.add(first, last, stretch.facts());
            }
        }
    }

    /** Whether two different members have the two lines, and each means the other. */
    private boolean exists(Stretch stretch, Pair pair, int i, int j) {
        var out = domain.out(pair.from);
        var in = domain.in(pair.to);
        var meantTo = out.peers[i].of(pair.to);
        var meantFrom = in.peers[j].of(pair.from);
        if (meantTo == null || meantFrom == null) {
            return false;
        }
        return pair.from.is(pair.to)
                ? Bits.twoDiffer(
                        Bits.and(out.members[i], meantFrom, stretch.from()),
                        Bits.and(in.members[j], meantTo, stretch.to()))
                : Bits.meet(out.members[i], meantFrom, stretch.from())
                        && Bits.meet(in.members[j], meantTo, stretch.to());
    }

    /** The lines of a crowd that a cell does not have yet, by the party at the other end. */
    private static final class Fresh {
        private final Lines lines;
        private final int[][] left;
        private final boolean[] known;
        private final int[] versions;

        Fresh(Lines lines, int parties) {
            this.lines = lines;
            this.left = new int[parties][0];
            this.known = new boolean[parties];
            this.versions = new int[parties];
        }

        /** Those that mean a member of the other crowd. */
        int[] touching(Crowd other, int party, Cells.Cell cell) {
            return lines.meaning(other, fresh(party, cell));
        }

        private int[] fresh(int party, Cells.Cell cell) {
            if (!known[party] || versions[party] != cell.certain.version()) {
                left[party] = left(known[party] ? left[party] : lines.all(), cell);
                known[party] = true;
                versions[party] = cell.certain.version();
            }
            return left[party];
        }

        private int[] left(int[] before, Cells.Cell cell) {
            int[] left = new int[before.length];
            int count = 0;
            for (int line : before) {
                if (!cell.certain.contains(lines.low[line], lines.high[line])) {
                    left[count++] = line;
                }
            }
            return Arrays.copyOf(left, count);
        }
    }
}
