package dev.haechi.network.survey;

import dev.haechi.model.flow.Endpoint;
import dev.haechi.network.answer.Glance;
import dev.haechi.network.answer.Receiver;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What is said at a glance of some who are wanted, by their numbers. */
final class Marks {
    /** The number of who is not wanted. */
    static final int NOBODY = -1;

    private static final int ASK = 1;

    /** Twice the number, and one more when he is to be asked about. */
    private int[] marks = new int[64];

    private int used;

    void certain(int number) {
        add(2 * number);
    }

    void ask(int number) {
        add(2 * number + ASK);
    }

    private void add(int mark) {
        if (used == marks.length) {
            marks = Arrays.copyOf(marks, 2 * used);
        }
        marks[used++] = mark;
    }

    /**
     * Each once, in their order; whoever was marked in both ways is to be asked about.
     *
     * @param without the number of who is left out
     */
    List<Receiver> receivers(List<Endpoint> wanted, int without) {
        Arrays.sort(marks, 0, used);
        var found = new ArrayList<Receiver>();
        for (int i = 0; i < used; i++) {
            int number = marks[i] / 2;
            boolean last = i + 1 == used || marks[i + 1] / 2 != number;
            if (last && number != without) {
                var glance = marks[i] % 2 == ASK ? Glance.ASK : Glance.CERTAIN;
                found.add(new Receiver(number, wanted.get(number), glance));
            }
        }
        return found;
    }
}
