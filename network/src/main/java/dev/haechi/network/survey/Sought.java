package dev.haechi.network.survey;

import dev.haechi.network.spans.Bits;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Members of a crowd who are wanted, and those where somebody is who leads to one. */
final class Sought {
    /** A member where a load balancer stands, and the number of who is behind it. */
    record Front(int member, int behind) {}

    private final Crowd crowd;
    private final long[] members;
    private final int[] numbers;
    private final List<Front> fronts = new ArrayList<>();

    Sought(Crowd crowd) {
        this.crowd = crowd;
        this.members = Bits.none(crowd.size());
        this.numbers = new int[crowd.size()];
        Arrays.fill(numbers, Marks.NOBODY);
    }

    void wanted(int member, int number) {
        Bits.set(members, member);
        numbers[member] = number;
    }

    void behind(int member, int number) {
        Bits.set(members, member);
        fronts.add(new Front(member, number));
    }

    Crowd crowd() {
        return crowd;
    }

    /** All of them. */
    long[] members() {
        return members;
    }

    /** Marks those among some members for whom it is certain. */
    void certain(long[] reached, int offset, Marks marks) {
        mark(reached, offset, marks.certain(), marks);
    }

    /** Marks those among some members who are to be asked about. */
    void ask(long[] reached, int offset, Marks marks) {
        mark(reached, offset, marks.asked(), marks);
    }

    /** Whoever is behind a load balancer is asked about in any case. */
    private void mark(long[] reached, int offset, long[] marked, Marks marks) {
        for (int word = 0; word < members.length; word++) {
            for (long left = reached[offset + word]; left != 0; left &= left - 1) {
                int number = numbers[word * Long.SIZE + Long.numberOfTrailingZeros(left)];
                if (number != Marks.NOBODY) {
                    Bits.set(marked, number);
                }
            }
        }
        for (var front : fronts) {
            if (Bits.get(reached, offset * Long.SIZE + front.member())) {
                marks.ask(front.behind());
            }
        }
    }
}
