package dev.haechi.network.survey;

import dev.haechi.model.flow.Endpoint;
import dev.haechi.network.answer.Glance;
import dev.haechi.network.answer.Receiver;
import dev.haechi.network.spans.Bits;
import java.util.ArrayList;
import java.util.List;

/** What is said at a glance of some who are wanted, by their numbers. */
final class Marks {
    /** The number of who is not wanted. */
    static final int NOBODY = -1;

    private final long[] certain;
    private final long[] asked;

    /**
     * @param wanted how many are
     */
    Marks(int wanted) {
        this.certain = Bits.none(wanted);
        this.asked = Bits.none(wanted);
    }

    /** Those for whom it is certain; to be added to. */
    long[] certain() {
        return certain;
    }

    /** Those who are to be asked about; to be added to. */
    long[] asked() {
        return asked;
    }

    void ask(int number) {
        Bits.set(asked, number);
    }

    /**
     * Each once, in their order; whoever was marked in both ways is to be asked about.
     *
     * @param without the number of who is left out
     */
    List<Receiver> receivers(List<Endpoint> wanted, int without) {
        var found = new ArrayList<Receiver>();
        for (int word = 0; word < certain.length; word++) {
            for (long left = certain[word] | asked[word]; left != 0; left &= left - 1) {
                int number = word * Long.SIZE + Long.numberOfTrailingZeros(left);
                if (number != without) {
                    var glance = Bits.get(asked, number) ? Glance.ASK : Glance.CERTAIN;
                    found.add(new Receiver(number, wanted.get(number), glance));
                }
            }
        }
        return found;
    }
}
