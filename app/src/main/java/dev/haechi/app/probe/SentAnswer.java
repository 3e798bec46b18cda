package dev.haechi.app.probe;

import dev.haechi.model.flow.Disposition;
import java.util.List;

/**
 * What became of packets that were asked for by name.
 *
 * @param sent at least one, in the order of the places
 */
public record SentAnswer(String environment, List<Sent> sent) {
    public SentAnswer {
        sent = List.copyOf(sent);
    }

    /** What a packet did. */
    public enum Seen {
        /** It arrived, and its answer came back. */
        REACHED,
        /** No answer came back. */
        BLOCKED,
        /** It could not be sent. */
        UNTRIED
    }

    /**
     * One packet.
     *
     * @param from the name of the place that sent it
     * @param to the name of the place that it was meant for
     * @param asProved whether the proof says the same; true where a fact is missing
     * @param proof how its way ends, as proved
     */
    public record Sent(
            String from,
            String to,
            String source,
            String destination,
            String service,
            Seen seen,
            boolean asProved,
            Disposition proof) {}

    /** Whether every packet arrived, as proved. */
    public boolean reached() {
        return sent.stream().allMatch(one -> one.seen() == Seen.REACHED && one.asProved());
    }
}
