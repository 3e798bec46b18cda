package dev.haechi.network.survey;

import dev.haechi.network.spans.Bits;
import dev.haechi.network.survey.Terrain.Ground;
import java.util.ArrayList;
import java.util.List;

/**
 * Which members of one crowd reach which of another whom somebody seeks, by private addresses: a
 * row of bits for each sender.
 */
final class Meetings {
    private final Crowd from;
    private final Sought sought;
    private final int words;
    private final long[] certain;
    private final long[] asked;
    private boolean empty = true;

    Meetings(Crowd from, Sought sought) {
        this.from = from;
        this.sought = sought;
        this.words = sought.members().length;
        this.certain = new long[from.size() * words];
        this.asked = new long[from.size() * words];
    }

    boolean isEmpty() {
        return empty;
    }

    /** Costs O(lines that mean somebody of the other crowd, squared). */
    void find(Ground ground) {
        var to = sought.crowd();
        var out = ground.domain().out(from);
        var in = ground.domain().in(to);
        int[] sending = out.meaning(to, out.all());
        if (sending.length == 0) {
            return;
        }
        int[] receiving = in.meaning(from, in.all());
        if (receiving.length == 0) {
            return;
        }
        var possible = possible(out, in, sending, receiving);
        if (!possible.isEmpty()) {
            for (var stretch : ground.lanes().between(from, to)) {
                possible.forEach(one -> add(stretch, one));
            }
        }
    }

    /** What two lines admit, whatever the lane lets pass. */
    private static final class Possible {
        final int low;
        final int high;
        final long[] senders;
        final long[] receivers;

        Possible(int low, int high, long[] senders, long[] receivers) {
            this.low = low;
            this.high = high;
            this.senders = senders;
            this.receivers = receivers;
        }
    }

    private List<Possible> possible(Lines out, Lines in, int[] sending, int[] receiving) {
        var possible = new ArrayList<Possible>();
        int[] lows = in.low;
        int[] highs = in.high;
        for (int i : sending) {
            long[] wanted = Bits.and(out.meant(i, sought.crowd()), sought.members(), null);
            if (Bits.isEmpty(wanted)) {
                continue;
            }
            int first = out.low[i];
            int last = out.high[i];
            for (int j : receiving) {
                int low = Math.max(first, lows[j]);
                int high = Math.min(last, highs[j]);
                if (low <= high
                        && Bits.meet(in.members[j], wanted, null)
                        && Bits.meet(out.members[i], in.meant(j, from), null)) {
                    possible.add(
                            new Possible(
                                    low,
                                    high,
                                    Bits.and(out.members[i], in.meant(j, from), null),
                                    Bits.and(in.members[j], wanted, null)));
                }
            }
        }
        return possible;
    }

    private void add(Stretch stretch, Possible one) {
        if (!stretch.services().meets(one.low, one.high)) {
            return;
        }
        var senders = Bits.and(one.senders, one.senders, stretch.from());
        var receivers = Bits.and(one.receivers, one.receivers, stretch.to());
        if (!Bits.isEmpty(senders) && !Bits.isEmpty(receivers)) {
            empty = false;
            add(stretch.facts().isEmpty() ? certain : asked, senders, receivers);
        }
    }

    private void add(long[] rows, long[] senders, long[] receivers) {
        for (int i = 0; i < senders.length; i++) {
            for (long left = senders[i]; left != 0; left &= left - 1) {
                int member = i * Long.SIZE + Long.numberOfTrailingZeros(left);
                for (int word = 0; word < words; word++) {
                    rows[member * words + word] |= receivers[word];
                }
            }
        }
    }

    /** Marks whom one member reaches. */
    void mark(int member, Marks marks) {
        sought.certain(certain, member * words, marks);
        sought.ask(asked, member * words, marks);
    }
}
